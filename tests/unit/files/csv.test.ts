import { csvParse, type DSVRowString } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesIn } from '../../../src/lib/formats/own-csv.js';
import { csvOf } from '../../../src/lib/files/csv.js';
import { quotesOf } from '../../../src/lib/model/sequence.js';
import type { Timeline, TimelineEvent } from '../../../src/lib/model/timeline.js';
import type { TimeSpan } from '../../../src/lib/time/timespan.js';
import { clipped, readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { cases, report } from './timelines.js';
import { fuzz, quick } from '../../fuzz.js';

/** reads a file back as its documentation says: no mark, one guard off each cell */
function rowsOf(text: string): DSVRowString[] {
	expect(text.startsWith('\ufeff'), 'the byte order mark').toBe(true);
	return csvParse(text.slice(1), (row) =>
		Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'/, '')]))
	);
}

const text = (value: unknown): string => String(value ?? '');

function expected(event: TimelineEvent, { actors, places, relations }: Timeline) {
	return {
		actors: event.actors.map((id) => {
			const { name, role } = actors.find((actor) => actor.id === id)!;
			return [id, name, text(role)];
		}),
		places: event.places.map((id) => {
			const { name, latitude, longitude, exact, note } = places.find((place) => place.id === id)!;
			return [id, name, `${latitude}`, `${longitude}`, exact ? 'exact' : 'area', text(note)];
		}),
		figures: event.figures.map(({ qualifier, amount, of, claimant, asOf, paragraph, source }) =>
			[qualifier, amount, of, claimant, asOf, paragraph, source].map(text)
		),
		related: relations
			.filter(({ from }) => from === event.id)
			.map(({ type, to, paragraph }) => [type, to, text(paragraph)]),
		paragraphs: event.citations.flatMap(({ paragraph }) => (paragraph ? [[`${paragraph}`]] : [])),
		quotes: quotesOf(event).map((quote) => [quote])
	};
}

/** every cell of an event is what the event holds */
function expectSame(row: DSVRowString, event: TimelineEvent, timeline: Timeline) {
	const plain = {
		id: event.id,
		title: event.title,
		label: event.label,
		summary: event.summary,
		status: event.status,
		claimant: text(event.claimant),
		kind: event.kind,
		track: event.track,
		weight: `${event.weight}`,
		phrase: event.dating.phrase,
		anchor: event.dating.anchor,
		rule: event.dating.rule,
		dating_paragraph: text(event.dating.paragraph),
		dating_source: text(event.dating.source),
		link: text(event.citations.find(({ url }) => url)?.url),
		precision: event.when.precision,
		total: event.when.total ? 'yes' : 'no',
		uncertain: event.when.uncertain ? 'yes' : 'no',
		uncertain_why: text(event.uncertain?.why),
		other_reading: text(event.uncertain?.other.edtf)
	};
	expect(row).toMatchObject(plain);
	const lists = expected(event, timeline);
	for (const [name, list] of Object.entries(lists))
		expect(entriesIn(row[name]!), name).toEqual(list);
}

function whenOf(row: DSVRowString, { horizon }: Timeline): TimeSpan {
	const { start = '', end = '', precision, uncertain, total, status } = row;
	const lasts = precision === 'lasting';
	const when = lasts ? readLasting(start, end || undefined, horizon) : readEdtf(start, horizon);
	return {
		...clipped(when, horizon, status === 'planned'),
		uncertain: uncertain === 'yes',
		total: total === 'yes'
	};
}

describe.each(cases)('the CSV of the %s', (_, { timeline }) => {
	const rows = rowsOf(csvOf(timeline, timeline.events));

	it('has a row for each event, in the order of time', () => {
		expect(rows.map(({ id }) => id)).toEqual(timeline.events.map(({ id }) => id));
	});

	it('gives back every value', () => {
		rows.forEach((row, index) => expectSame(row, timeline.events[index]!, timeline));
	});

	it('gives back every date, by EDTF and by bounds', () => {
		rows.forEach((row, index) => {
			const { when, id } = timeline.events[index]!;
			const { edtf: written, ...bounds } = whenOf(row, timeline);
			expect(bounds, id).toEqual({ ...when, edtf: undefined });
			expect(written.split('/'), id).toEqual(expect.arrayContaining([row['start']]));
			const shown = Date.parse(text(row['earliest_start']));
			expect(Number.isNaN(shown) ? -Infinity : shown, id).toBe(when.earliestStart);
		});
	});

	it('writes the ends of days by their last day, and untold bounds as nothing', () => {
		rows.forEach((row, index) => {
			const { when, id } = timeline.events[index]!;
			const tick = when.units[1] === 'minute' ? 60_000 : 86_400_000;
			const shown = row['latest_end'] ? Date.parse(row['latest_end']) + tick : Infinity;
			expect(shown, id).toBe(when.latestEnd);
		});
	});
});

const nasty = fc.oneof(
	fc.constantFrom('=1+1', '+1', '-2', '@x', "'", "'=a", '\t=a', '\r\n', '"', '""', 'a,b', '; | \\'),
	fc.string({ unit: 'grapheme' }),
	fc
		.array(fc.constantFrom('\\', ';', '|', ' ', '"', ',', '\n', '\r', "'", '=', 'é'))
		.map((all) => all.join(''))
);

describe('the CSV of any text', () => {
	const [event] = report.timeline.events.filter(({ figures, actors }) => figures[0] && actors[0]);

	it('comes back unchanged', () => {
		fc.assert(
			fc.property(
				nasty,
				nasty,
				nasty,
				quick((a, b, c) => {
					const changed: TimelineEvent = {
						...event!,
						title: a,
						summary: b,
						claimant: c,
						figures: event!.figures.map((figure) => ({ ...figure, amount: b, of: c }))
					};
					const actors = report.timeline.actors.map((actor) => ({ ...actor, name: a, role: b }));
					const timeline = { ...report.timeline, actors, events: [changed] };
					const [row] = rowsOf(csvOf(timeline, timeline.events));
					expectSame(row!, changed, timeline);
				})
			),
			fuzz(300)
		);
	});

	it('is never read as a formula', () => {
		fc.assert(
			fc.property(nasty, (title) => {
				const csv = csvOf(report.timeline, [{ ...event!, title }]);
				const cells = csvParse(csv.slice(1)).flatMap((row) => Object.values(row));
				for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
			})
		);
	});
});
