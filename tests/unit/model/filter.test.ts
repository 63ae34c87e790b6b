import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	alone,
	idsOf,
	isFiltered,
	noFilter,
	passes,
	sameFilter,
	tally,
	toggled,
	type Filter
} from '../../../src/lib/model/filter.js';
import type { TimelineFile } from '../../../src/lib/model/schema.js';
import { facets } from '../../../src/lib/vocabulary/host-keys.js';
import { readTimeline } from '../../../src/lib/model/read.js';

const file = 'data/lebanon-ceasefire-2024.json';
const report = JSON.parse(readFileSync(file, 'utf8')) as TimelineFile;
const second = { id: 'second', title: 'Another report' };
/** the report, with another source that tells every third event too */
const timeline = readTimeline({
	...report,
	sources: [...report.sources!, second],
	events: report.events.map((event, index) =>
		index % 3 ? event : { ...event, citations: [...(event.citations ?? []), { source: second.id }] }
	)
});
const { events } = timeline;
const matching = (filter: Filter) =>
	events.filter((event) => passes(event, filter)).map(({ id }) => id);

const chosen = fc.record(
	Object.fromEntries(
		facets.map((facet) => [facet, fc.subarray(idsOf(timeline, facet), { maxLength: 2 })])
	)
) as fc.Arbitrary<Filter>;
const anyFacet = fc.constantFrom(...facets);

describe('a filter', () => {
	it('lets everything through when it says nothing', () => {
		expect(matching(noFilter)).toHaveLength(events.length);
		expect(isFiltered(noFilter)).toBe(false);
	});

	it('takes what a source tells, alone or beside others', () => {
		const told = matching({ ...noFilter, source: ['second'] });
		expect(told).toHaveLength(Math.ceil(report.events.length / 3));
		const both = matching({ ...noFilter, source: ['second', report.sources![0]!.id] });
		expect(both.length).toBeGreaterThan(told.length);
	});

	it('knows no filter for the only source', () => {
		expect(idsOf(readTimeline(report), 'source')).toEqual([]);
	});

	it('takes any of one facet and all of several', () => {
		expect(matching({ ...noFilter, place: ['khiam', 'haifa'] })).toEqual([
			'haifa-bases',
			'khiam-smoke'
		]);
		expect(matching({ ...noFilter, actor: ['hochstein'], kind: ['talks'] })).toEqual([
			'hochstein-talks',
			'netanyahu-meeting'
		]);
		expect(matching({ ...noFilter, track: ['un'], kind: ['vote'] })).toEqual(['us-veto']);
		expect(matching({ ...noFilter, place: ['khiam'], track: ['un'] })).toEqual([]);
	});
});

describe('the count of an option', () => {
	it('is the number of events that match when it alone is chosen of its facet', () => {
		fc.assert(
			fc.property(chosen, anyFacet, (filter, facet) => {
				const counts = tally(events, filter, facet);
				for (const id of idsOf(timeline, facet))
					expect(counts.get(id) ?? 0, id).toBe(matching({ ...filter, [facet]: [id] }).length);
			})
		);
	});

	it('does not follow the choice in its own facet', () => {
		const only = { ...noFilter, kind: ['vote'] };
		expect(tally(events, only, 'kind')).toEqual(tally(events, noFilter, 'kind'));
		expect(tally(events, only, 'track')).toEqual(new Map([['un', 1]]));
	});
});

describe('a switch', () => {
	const kinds = idsOf(timeline, 'kind');
	const actors = idsOf(timeline, 'actor');

	it('turns a kind off when all are on, and others on when none is chosen', () => {
		const off = toggled(noFilter, 'kind', 'vote', kinds);
		expect(off.kind).toEqual(kinds.filter((id) => id !== 'vote'));
		expect(toggled(off, 'kind', 'vote', kinds)).toEqual(noFilter);
		expect(toggled(noFilter, 'actor', 'us', actors).actor).toEqual(['us']);
	});

	it('says “all” when the last option is turned off, or all are on', () => {
		const one = { ...noFilter, kind: ['vote'] };
		expect(toggled(one, 'kind', 'vote', kinds)).toEqual(noFilter);
		const most = { ...noFilter, kind: kinds.slice(1) };
		expect(toggled(most, 'kind', kinds[0]!, kinds)).toEqual(noFilter);
	});

	it('does not take all actors for no filter, since an event may have none', () => {
		const most = { ...noFilter, actor: actors.slice(1) };
		expect(toggled(most, 'actor', actors[0]!, actors)).toEqual({ ...noFilter, actor: actors });
	});

	it('shows one option alone, again all, whatever was chosen before', () => {
		fc.assert(
			fc.property(chosen, anyFacet, fc.nat(), (filter, facet, pick) => {
				const ids = idsOf(timeline, facet);
				const id = ids[pick % ids.length]!;
				const isAlone = filter[facet].join() === id;
				const next = alone(filter, facet, id);
				expect(next).toEqual({ ...filter, [facet]: isAlone ? [] : [id] });
				if (!isAlone) expect(alone(next, facet, id)[facet]).toEqual([]);
			})
		);
	});

	it('keeps the order of the file and the other facets, and is undone by itself', () => {
		fc.assert(
			fc.property(chosen, anyFacet, fc.nat(), (filter, facet, pick) => {
				const ids = idsOf(timeline, facet);
				const id = ids[pick % ids.length]!;
				const next = toggled(filter, facet, id, ids);
				expect(next[facet]).toEqual(ids.filter((one) => next[facet].includes(one)));
				expect({ ...next, [facet]: [] }).toEqual({ ...filter, [facet]: [] });
				if (next[facet].length && filter[facet].length)
					expect(sameFilter(toggled(next, facet, id, ids), filter)).toBe(true);
			})
		);
	});
});
