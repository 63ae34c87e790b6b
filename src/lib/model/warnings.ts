import { readEdtf } from '../time/read.js';
import type { Instant } from '../time/instant.js';
import type { TimeSpan } from '../time/timespan.js';
import { circular, pairOf } from './precedence.js';
import { eachText, pathOf, type Problem, type Report } from './problem.js';
import type { EventFile, TimelineFile } from './schema.js';

/** The most words that may be quoted in one go. */
export const MOST_QUOTED = 6;

/** Returns how many words a text has. */
export const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

type Dates = ReadonlyMap<string, TimeSpan>;

/** Reports dates that are counted from an uncertain one but are not marked so. */
function checkDoubts({ events }: TimelineFile, dates: Dates, report: Report): void {
	const byId = new Map(events.map((event) => [event.id, event]));
	const isDoubtful = ({ id, uncertain }: EventFile) => !!uncertain || !!dates.get(id)?.uncertain;
	events.forEach((event, index) => {
		if (isDoubtful(event)) return;
		const anchorOf = ({ dating }: EventFile) => byId.get(dating?.anchor ?? '');
		let from = anchorOf(event);
		while (from && !isDoubtful(from)) from = anchorOf(from);
		if (from)
			report(
				`.events[${index}].dating.anchor`,
				`hangs on the date of "${from.id}", which is uncertain: give the other reading in "uncertain"`
			);
	});
}

/** Returns the first instant at which an event may begin, by either of its readings. */
function earliest({ id, uncertain }: EventFile, dates: Dates, horizon: Instant): number {
	const other = uncertain ? readEdtf(uncertain.other, horizon).earliestStart : Infinity;
	return Math.min(dates.get(id)!.earliestStart, other);
}

function checkRelations(file: TimelineFile, dates: Dates, horizon: Instant, report: Report): void {
	const byId = new Map(file.events.map((event) => [event.id, event]));
	const pairs = (file.relations ?? []).map(pairOf);
	const circles = new Set(circular(pairs.filter((pair) => pair !== null)).map(String));
	pairs.forEach((pair, index) => {
		if (!pair) return;
		const [before, after] = pair;
		// what a total counts came before its day
		if (byId.get(before)!.total) return;
		// a part may be doubtful because it may be none
		const isPart = file.relations![index]!.type === 'part-of';
		const [a, b] = pair.map((id) =>
			isPart ? dates.get(id)!.earliestStart : earliest(byId.get(id)!, dates, horizon)
		);
		if (circles.has(String(pair)))
			report(
				`.relations[${index}]`,
				`puts "${before}" before "${after}", while others put it after: remove one of them`
			);
		else if (b! < a!)
			report(
				`.relations[${index}]`,
				`puts "${before}" before "${after}", which may begin earlier: correct a date or the relation`
			);
	});
}

function checkQuotes(file: TimelineFile, report: Report): void {
	eachText(file, (text, path) => {
		for (const [, quote = ''] of text.matchAll(/[“"]([^“”"]+)[”"]/g))
			if (wordsIn(quote) > MOST_QUOTED)
				report(
					pathOf(path).slice(1),
					`quotes ${wordsIn(quote)} words: keep ${MOST_QUOTED} at most`
				);
	});
}

/**
 * Returns what deserves another look in a file without faults.
 *
 * `dates` are those of its events by id.
 */
export function warningsOf(file: TimelineFile, dates: Dates, horizon: Instant): Problem[] {
	const warnings: Problem[] = [];
	const report: Report = (path, message) =>
		warnings.push({ path: `$${path}`, message, isWarning: true });
	checkDoubts(file, dates, report);
	checkRelations(file, dates, horizon, report);
	checkQuotes(file, report);
	return warnings;
}
