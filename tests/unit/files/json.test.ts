import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema, type core } from 'zod';
import { cutTo, jsonText, withAnchors } from '../../../src/lib/files/json.js';
import { checkTimeline } from '../../../src/lib/model/check.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import type { TimelineFile } from '../../../src/lib/model/schema.js';
import { overlaps } from '../../../src/lib/time/instant.js';
import { clampedSpan } from '../../../src/lib/time/timespan.js';
import { cases, report } from './timelines.js';

const schema = fromJSONSchema(
	JSON.parse(readFileSync('static/timeline.schema.json', 'utf8')) as core.JSONSchema.JSONSchema
);

describe.each(cases)('the JSON of the %s', (_, { file, timeline }) => {
	const written = (ids: readonly string[]) => {
		const chosen = timeline.events.filter(({ id }) => ids.includes(id));
		return JSON.parse(jsonText(cutTo(file, timeline, chosen))) as TimelineFile;
	};
	const some = fc.subarray(timeline.events.map(({ id }) => id));

	it('is the file itself when nothing is left out', () => {
		expect(written(timeline.events.map(({ id }) => id))).toEqual(file);
	});

	it('is a valid timeline for any choice of events', () => {
		fc.assert(
			fc.property(some, (ids) => {
				const cut = written(ids);
				expect(schema.safeParse(cut).error?.issues).toBeUndefined();
				expect(checkTimeline(cut)).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});

	it('holds the chosen events unchanged, and those that their dates are counted from', () => {
		fc.assert(
			fc.property(some, (ids) => {
				const { events } = written(ids);
				const anchors = new Set(events.map(({ dating }) => dating?.anchor));
				for (const event of events) {
					expect(file.events).toContainEqual(event);
					expect(ids.includes(event.id) || anchors.has(event.id), event.id).toBe(true);
				}
				expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
			})
		);
	});

	it('keeps of the rest what these events use, and no more', () => {
		fc.assert(
			fc.property(
				fc.subarray(
					timeline.events.map(({ id }) => id),
					{ minLength: 1 }
				),
				(ids) => {
					const cut = readTimeline(written(ids));
					const { events } = cut;
					const left = new Set(events.map(({ id }) => id));
					if (left.size === file.events.length) return;
					const used = <T>(values: T[]) => [...new Set(values)].sort();
					const all = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
					expect(all(cut.tracks)).toEqual(used(events.map(({ track }) => track)));
					expect(all(cut.kinds)).toEqual(used(events.map(({ kind }) => kind)));
					expect(all(cut.actors)).toEqual(used(events.flatMap(({ actors }) => actors)));
					expect(all(cut.places)).toEqual(used(events.flatMap(({ places }) => places)));
					expect(cut.relations).toHaveLength(
						timeline.relations.filter(({ from, to }) => left.has(from) && left.has(to)).length
					);
					for (const { window, id } of cut.chapters)
						expect(
							events.some(({ when }) => overlaps(window, clampedSpan(when))),
							id
						).toBe(true);
				}
			)
		);
	});
});

describe('the events that a date is counted from', () => {
	it('come along, step by step', () => {
		const { timeline } = report;
		const counted = timeline.events.filter(({ dating }) =>
			timeline.events.some(({ id }) => id === dating.anchor)
		);
		expect(counted.length).toBeGreaterThan(1);
		for (const event of counted)
			expect(withAnchors(timeline, [event]).map(({ id }) => id)).toContain(event.dating.anchor);
	});
});
