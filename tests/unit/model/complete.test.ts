import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTimeline } from '../../../src/lib/model/check.js';
import { completed } from '../../../src/lib/model/complete.js';
import { migrated, oldKeys } from '../../../src/lib/model/migrate.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { readTimelineFile } from '../../../src/lib/model/timeline-file.js';
import { timelineSchema } from '../../../src/lib/model/schema.js';
import { layoutScene } from '../../../src/lib/layout/scene.js';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { eventTable } from '../../../src/lib/model/table.js';
import { formatWhen } from '../../../src/lib/time/format.js';

const at = (iso: string) => Date.parse(`${iso}T00:00Z`);
const small = (events: object[], more: object = {}) => ({ title: 'Bridges', events, ...more });
const smallest = small([
	{ title: 'The first bridge over the river opens', when: '1870-05-01' },
	{ title: 'Ein zweiter', when: '1902' }
]);
const m = messagesOf('en');

describe('the smallest file', () => {
	it('is a timeline without a rule and without a future', () => {
		expect(checkTimeline(smallest)).toEqual([]);
		const timeline = readTimeline(smallest);
		expect(timeline).toMatchObject({ published: null, sources: [], subject: 'Bridges' });
		expect(timeline.kinds).toHaveLength(1);
		expect(timeline.tracks).toHaveLength(1);
		expect(timeline.chapters[0]!.window).toEqual({
			start: at('1870-05-01'),
			end: at('1903-01-01')
		});
		const [first, second] = timeline.events;
		expect(first).toMatchObject({
			id: 'the-first-bridge-over-the-river-opens',
			label: 'The first bridge over the river…',
			status: 'reported',
			summary: ''
		});
		expect(second!.label).toBe('Ein zweiter');
		const view = { domain: timeline.extent, event: null };
		const frame = { width: 800, direction: 'ltr', locale: 'en', rows: 20 } as const;
		const scene = layoutScene(eventTable(timeline, timeline.events), view, frame);
		expect(scene.rule).toBeNull();
		expect(scene.counts).toMatchObject({ total: 2, outside: 0 });
	});

	it('may be written out as it is understood', () => {
		const words = fc.string({ minLength: 1, maxLength: 58 }).filter((text) => !!text.trim());
		const year = fc.integer({ min: 1500, max: 2100 }).map(String);
		const name = fc.option(fc.constantFrom('War', 'Talks', 'Bau'), { nil: undefined });
		const event = fc.record({ title: words, when: year, kind: name, track: name });
		fc.assert(
			fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
				const file = JSON.parse(JSON.stringify(small(events))) as unknown;
				const whole = completed(file) as { events: { id: string }[] };
				expect(timelineSchema.safeParse(whole).error?.issues).toBeUndefined();
				expect(completed(whole)).toEqual(whole);
				expect(new Set(whole.events.map(({ id }) => id)).size).toBe(events.length);
			})
		);
	});

	it('is read from any value, whatever stands at its keys', () => {
		const value = fc.oneof(fc.jsonValue(), fc.constantFrom('2001', '2001-02-03', null, [null]));
		const event = fc.record({ title: value, when: value, kind: value }, { requiredKeys: [] });
		const file = fc.record(
			{
				title: value,
				events: fc.oneof(value, fc.array(fc.oneof(event, value))),
				sources: value,
				kinds: value,
				chapters: value,
				asOf: value
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(file, (json) => {
				const bytes = new TextEncoder().encode(JSON.stringify(json));
				expect(() => readTimelineFile(bytes)).not.toThrow();
			}),
			{ numRuns: 500 }
		);
	});

	it('keeps what crosses the last day told as reported, and what lies after it as planned', () => {
		const days = ['2024', '[2024-11-01..2024-12-01]', '2024-11-21'];
		const events = days.map((when) => ({ title: when, when }));
		const { events: read } = readTimeline(small(events, { asOf: '2024-11-20' }));
		const statusOf = (title: string) => read.find((one) => one.title === title)!.status;
		expect(days.map(statusOf)).toEqual(['reported', 'reported', 'planned']);
	});

	it('has years of its era in its one chapter, however far', () => {
		const chapters = (when: string, more = {}) =>
			readTimeline(
				small(
					[
						{ title: 'A', when },
						{ title: 'B', when: '0014' }
					],
					more
				)
			).chapters[0]!;
		expect(chapters('-0043-03-15').range).toBe('44 BC – 14 AD');
		expect(chapters('-0043-03-15', { era: 'bce' }).range).toBe('44 BCE – 14 CE');
		expect(Number.isFinite(chapters('Y12000').window.end)).toBe(true);
	});

	it('asks for kind and track only where a file lists them', () => {
		const lists = {
			kinds: [{ id: 'k', title: 'K', mark: 'circle' }],
			tracks: [{ id: 't', title: 'T' }]
		};
		const problems = checkTimeline(small([{ title: 'A', when: '2001' }], lists));
		expect(problems.map(({ path }) => path)).toEqual(['$.events[0].track', '$.events[0].kind']);
	});

	it('parts names that are the same as ids, and leaves reserved ids alone', () => {
		const events = ['Bau', 'bau!', 'Bau '].map((kind, i) => ({
			title: 'Stated',
			when: `200${i}`,
			kind
		}));
		const { kinds, events: read } = readTimeline(small(events));
		expect(kinds.map(({ id }) => id)).toEqual(['bau', 'bau-2']);
		expect(read.map(({ id }) => id)).toEqual(['stated-2', 'stated-3', 'stated-4']);
	});

	it('takes kinds and tracks from its events', () => {
		const events = [
			{ title: 'One', when: '2001', kind: 'Bau', track: 'Nord' },
			{ title: 'Two', when: '2002', kind: 'Streit' },
			{ title: 'Three', when: '2003' }
		];
		const { kinds, tracks, events: read } = readTimeline(small(events));
		expect(kinds.map(({ title }) => title)).toEqual(['Bau', 'Streit', 'Other']);
		expect(tracks.map(({ title }) => title)).toEqual(['Nord', 'Other']);
		expect(read.map(({ kind, track }) => `${kind} ${track}`)).toEqual([
			'bau nord',
			'streit other',
			'other other'
		]);
	});

	it('refuses more kinds than there are marks, and plans without a day', () => {
		const many = Array.from({ length: 7 }, (_, i) => ({
			title: `${i}`,
			when: '2001',
			kind: `k${i}`
		}));
		expect(checkTimeline(small(many))).toEqual([
			{ path: '$.events', message: 'name 7 kinds: use 6 at most', isWarning: false }
		]);
		const [problem] = checkTimeline(small([{ title: 'A', when: '2001', status: 'planned' }]));
		expect(problem).toMatchObject({ path: '$.events[0].status' });
		expect(problem!.message).toContain('add "asOf"');
	});

	it('names events without Latin letters by their rows, and repeated titles by a number', () => {
		const titles = ['جسر', 'Brücke', 'Brücke'];
		const { events } = readTimeline(small(titles.map((title) => ({ title, when: '2001' }))));
		expect(events.map(({ id }) => id)).toEqual(['e-1', 'brucke', 'brucke-2']);
	});
});

it('the timeline in the README is one', () => {
	const [, text = ''] = /```json\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
	expect(checkTimeline(JSON.parse(text))).toEqual([]);
});

describe('what goes on', () => {
	const events = [
		{ title: 'A war', start: '2001-02-03', end: '..' },
		{ title: 'A vote', when: '2004-05-06' }
	];

	it('runs to the end of the extent without a day of publication, and says so', () => {
		const timeline = readTimeline(small(events));
		const war = timeline.events.find(({ id }) => id === 'a-war')!;
		expect(war.when).toMatchObject({ ongoing: true, latestEnd: at('2004-05-07') });
		expect(formatWhen(war.when, 'long', m)).not.toContain('publication');
	});

	it('runs to the day up to which the file tells: its own, else the latest publication', () => {
		const days = (more: object) => readTimeline(small(events, more)).horizon;
		const sources = ['2005-01-01', '2006-01-01'].map((published, index) => ({
			id: `s${index}`,
			title: 'A report',
			published
		}));
		expect(days({ sources })).toBe(at('2006-01-02'));
		expect(days({ sources, asOf: '2007-01-01' })).toBe(at('2007-01-02'));
	});

	it('makes plans of what lies after it', () => {
		const { events: read } = readTimeline(small(events, { asOf: '2003-01-01' }));
		expect(read.map(({ status }) => status)).toEqual(['reported', 'planned']);
	});
});

describe('phases', () => {
	it('go on without a day of publication', () => {
		const phases = [{ id: 'p', title: 'P', short: 'P', start: '2001', end: '..' }];
		const timeline = readTimeline(small([{ title: 'A', when: '2004' }], { phases }));
		expect(timeline.phases[0]).toMatchObject({ end: at('2005-01-01') });
	});
});

describe('several sources', () => {
	const sources = ['a', 'b'].map((id) => ({
		id,
		title: `Report ${id}`,
		paragraphs: [{ line: 'x' }]
	}));
	const event = { title: 'A vote', when: '2004', citations: [{ source: 'b', paragraph: 1 }] };

	it('keep their paragraphs apart', () => {
		const [unused, ...others] = checkTimeline(small([event], { sources }));
		expect(unused!.path).toBe('$.sources[0].paragraphs[0]');
		expect(others).toEqual([]);
		const both = { ...event, citations: [...event.citations, { paragraph: 1, page: '7' }] };
		const timeline = readTimeline(small([both], { sources }));
		expect(timeline.events[0]!.citations).toMatchObject([
			{ source: 'b', paragraph: 1 },
			{ source: 'a', paragraph: 1, place: 'page 7' }
		]);
		expect(timeline.paragraphs.map(({ source, number }) => [source, number])).toEqual([
			['a', 1],
			['b', 1]
		]);
	});

	it('may date an event differently: it reaches from the earliest to the latest', () => {
		const citations = [{ source: 'a' }, { source: 'b', when: '2004-05-03' }];
		const dated = { title: 'A vote', when: '2004-05-01', citations };
		const file = small([dated], { sources: sources.map(({ id, title }) => ({ id, title })) });
		expect(checkTimeline(file)).toEqual([]);
		const [vote] = readTimeline(file).events;
		expect(vote!.when).toMatchObject({ edtf: '[2004-05-01..2004-05-03]', precision: 'within' });
		expect(vote!.readings).toMatchObject([
			{ source: 'a', when: { edtf: '2004-05-01' } },
			{ source: 'b', when: { edtf: '2004-05-03' } }
		]);
	});

	it('are told where a date of theirs cannot be used', () => {
		const cited = (dates: object, when = '2004') =>
			checkTimeline(small([{ title: 'A vote', when, citations: [dates] }]));
		const path = '$.events[0].citations[0]';
		expect(cited({ when: 'soon' })).toMatchObject([{ path: `${path}.when` }]);
		expect(cited({ when: '2004', end: '2005' })).toMatchObject([{ path: `${path}.when` }]);
		expect(cited({ start: '2005', end: '2004' })).toMatchObject([{ path: `${path}.start` }]);
		expect(cited({ when: '[..2004]' }, '[2005..]')).toEqual([
			{
				path: '$.events[0].when',
				message: '"[2005..]" and "[..2004]" leave no bound together: keep one of them',
				isWarning: false
			}
		]);
	});

	it('are named where they are there', () => {
		const citations = [{ source: 'c', paragraph: 2 }];
		const paths = checkTimeline(small([{ ...event, citations }], { sources })).map(
			({ path }) => path
		);
		expect(paths).toContain('$.events[0].citations[0].source');
	});
});

describe('the old form', () => {
	const old = () => JSON.parse(readFileSync('tests/fixtures/old-form.json', 'utf8')) as object;

	it('is read like the present one, with one notice', () => {
		expect(readTimeline(old())).toEqual(readTimeline(migrated(old())));
		expect(checkTimeline(old())).toEqual([expect.objectContaining({ path: '$', isWarning: true })]);
		expect(checkTimeline(migrated(old()))).toEqual([]);
	});

	it('is gone after it was migrated, and the present form stays as it is', () => {
		expect(oldKeys(old())).toEqual(['source', 'paragraphs', 'events.paragraphs', 'events.link']);
		expect(oldKeys(migrated(old()))).toEqual([]);
		expect(migrated(migrated(old()))).toEqual(migrated(old()));
	});

	it('is refused beside the present one', () => {
		const source = { title: 'S' };
		const paths = (more: object) => checkTimeline({ ...smallest, ...more }).map(({ path }) => path);
		expect(paths({ source, sources: [{ id: 's', title: 'S' }] })).toContain('$.source');
		expect(paths({ paragraphs: [{ line: 'x', none: 'y' }] })).toContain('$.paragraphs');
	});

	it('is taken from anything without a fault', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (json) => {
				expect(() => completed(migrated(json))).not.toThrow();
			})
		);
	});
});
