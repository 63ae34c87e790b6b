import { readDay } from '../time/iso.js';
import { DAY, instant } from '../time/instant.js';
import { readEdtf } from '../time/read.js';
import { clampedSpan } from '../time/timespan.js';
import type { Mention } from '../reading/mention.js';
import { draftMessagesOf } from '../messages/draft.js';

/** A report of which a draft is made. */
export interface Report {
	/** What it is called. */
	readonly title: string;
	/** Its day of publication, as `YYYY-MM-DD`. */
	readonly published: string;
	/** Its text. */
	readonly text: string;
}

/** The most characters and words of a phrase that a timeline file takes. */
const LONGEST = { title: 58, phrase: 60, rule: 300, open: 200, words: 6 };

const cut = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** True if a phrase dates something: lengths, sets and vague references do not. */
const isDated = ({ type, value, edtf }: Mention): boolean =>
	edtf !== null || (type === 'DATE' && !value.endsWith('_REF'));

/** Returns where each paragraph ends: they are the lines that are not empty. */
function paragraphEnds(text: string): number[] {
	let at = 0;
	return text.split('\n').flatMap((line) => {
		at += line.length + 1;
		return line.trim() ? [at] : [];
	});
}

/** Returns a text on one line, without characters that no file may hold. */
const plainOf = (text: string): string =>
	text.replace(/[\s\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim();

function eventOf(mention: Mention, id: string, anchor: string, paragraph: number, day: string) {
	const words = draftMessagesOf('en');
	const horizon = instant(readDay(day)! + DAY);
	const { edtf, rule, others } = mention;
	const phrase = plainOf(mention.text).split(' ').slice(0, LONGEST.words).join(' ');
	const isAhead = edtf !== null && clampedSpan(readEdtf(edtf, horizon)).start >= horizon;
	const other = others.find((one) => one.edtf !== null);
	return {
		id,
		title: cut(phrase, LONGEST.title),
		...(isAhead && { status: 'planned' }),
		open: cut(edtf === null ? words.undated(rule) : words.unwritten, LONGEST.open),
		...(edtf !== null && { when: edtf }),
		...(edtf !== null && other && { uncertain: { why: other.rule, other: other.edtf! } }),
		dating: {
			phrase: cut(phrase, LONGEST.phrase),
			anchor,
			rule: cut(rule, LONGEST.rule),
			paragraph
		},
		citations: [{ paragraph }]
	};
}

function eventsOf({ text, published }: Report, mentions: readonly Mention[]) {
	const ends = paragraphEnds(text);
	let paragraph = 1;
	const idOf = (index: number) => `phrase-${index + 1}`;
	return mentions.flatMap((mention, index) => {
		while (ends[paragraph - 1]! <= mention.start) paragraph++;
		if (!isDated(mention)) return [];
		const { anchor } = mention;
		const base = typeof anchor === 'number' ? idOf(anchor) : anchor;
		// which event it is, is what stands open
		const told = base === 'event' ? 'publication' : base;
		return [eventOf(mention, idOf(index), told, paragraph, published)];
	});
}

/** Returns a line for each paragraph; one without a date says so. */
function linesOf(text: string, told: ReadonlySet<number>) {
	const words = draftMessagesOf('en');
	return paragraphEnds(text).map((_, index) => ({
		line: words.line(index + 1),
		...(!told.has(index + 1) && { none: words.noDateHere })
	}));
}

/**
 * Returns a timeline file with an event for each date of a report.
 *
 * Its events stand open until somebody has decided and written them.
 */
export function draftOf(report: Report, mentions: readonly Mention[]) {
	const title = cut(plainOf(report.title) || draftMessagesOf('en').title, LONGEST.title);
	const events = eventsOf(report, mentions);
	const told = new Set(events.map(({ dating }) => dating.paragraph));
	return {
		title,
		sources: [
			{
				id: 'report',
				title,
				published: report.published,
				paragraphs: linesOf(report.text, told)
			}
		],
		events
	};
}
