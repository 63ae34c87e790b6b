import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circular, inOrder, pairOf, type Pair } from '../../../src/lib/model/precedence.js';
import { relationTypes } from '../../../src/lib/model/schema.js';
import type { TimelineEvent } from '../../../src/lib/model/timeline.js';
import { instant, overlaps } from '../../../src/lib/time/instant.js';
import { readLasting, readEdtf } from '../../../src/lib/time/read.js';
import { anchorOf, clampedSpan } from '../../../src/lib/time/timespan.js';

const published = instant(Date.UTC(2024, 1, 1));
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-01-${String(n).padStart(2, '0')}`);
const days = fc.tuple(day, day).map((pair) => pair.sort());
const date = fc.oneof(
	day.map((text) => readEdtf(text, published)),
	days.map(([a, b]) => readEdtf(`[${a}..${b}]`, published)),
	days.map(([a, b]) => readEdtf(`${a}/${b}`, published)),
	day.map((a) => readEdtf(`[..${a}]`, published)),
	day.map((a) => readLasting(a, '..', published)),
	days.map(([a, b]) => readLasting(`[${a}..${b}]`, undefined, published)),
	day.map((text) => ({ ...readEdtf(text, published), total: true }))
);
const relation = fc.record({
	from: fc.nat(11).map(String),
	type: fc.constantFrom(...relationTypes),
	to: fc.nat(11).map(String)
});
const file = fc.record({
	events: fc.array(fc.record({ when: date, weight: fc.integer({ min: 1, max: 5 }) }), {
		minLength: 1,
		maxLength: 12
	}),
	relations: fc.array(relation, { maxLength: 12 })
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

/** a file's events, what its relations put before what, and what its dates do */
function read({ events: rows, relations: all }: File) {
	const events = rows.map((row, index) => ({ ...row, id: String(index) }) as TimelineEvent);
	const relations = all.filter(({ from, to }) => from !== to && +from < rows.length && !!rows[+to]);
	const span = (id: string) => clampedSpan(events[+id]!.when);
	const related = relations
		.map(pairOf)
		.filter((pair) => pair !== null)
		.filter(([a, b]) => !events[+a]!.when.total && overlaps(span(a), span(b)));
	const ids = events.map(({ id }) => id);
	const dated = ids.flatMap((a) =>
		ids.flatMap((b): Pair[] => (span(a).end <= span(b).start ? [[a, b]] : []))
	);
	return { events, relations, related, dated };
}

const placesOf = (events: readonly TimelineEvent[]) =>
	new Map(events.map(({ id }, index) => [id, index]));

describe('the order of events', () => {
	it('holds each event once, none before another that ended earlier', () => {
		fc.assert(
			fc.property(file.map(read), ({ events, relations, dated }) => {
				const place = placesOf(inOrder(events, relations));
				expect([...place.keys()].sort()).toEqual(events.map(({ id }) => id).sort());
				for (const [a, b] of dated) expect(place.get(a)).toBeLessThan(place.get(b)!);
			})
		);
	});

	it('follows every relation of overlapping dates that no circle denies', () => {
		fc.assert(
			fc.property(file.map(read), ({ events, relations, related, dated }) => {
				const denied = new Set(circular([...related, ...dated]).map(String));
				const place = placesOf(inOrder(events, relations));
				for (const [a, b] of related.filter((pair) => !denied.has(String(pair))))
					expect(place.get(a)).toBeLessThan(place.get(b)!);
			}),
			{ numRuns: 1000 }
		);
	});

	it('moves nothing behind the day of a total, as what it counts came before', () => {
		const pair = fc.record({ total: day, days, isLast: fc.boolean() });
		fc.assert(
			fc.property(pair, ({ total, days: [a, b], isLast }) => {
				const counted = { id: 'total', when: { ...readEdtf(total, published), total: true } };
				const other = { id: 'other', when: readEdtf(`[${a}..${b}]`, published) };
				const events = (isLast ? [other, counted] : [counted, other]) as TimelineEvent[];
				const follows = { from: 'other', type: 'follows' as const, to: 'total' };
				expect(inOrder(events, [follows])).toEqual(inOrder(events, []));
			})
		);
	});

	it('is that of anchors, then of the file, where no relation says otherwise', () => {
		fc.assert(
			fc.property(file.map(read), ({ events }) => {
				const sorted = [...events].sort((a, b) => anchorOf(a.when) - anchorOf(b.when));
				expect(inOrder(events, [])).toEqual(sorted);
			})
		);
	});

	it('of equal dates turns the order of the file only for a relation', () => {
		const equal = file.map((one) => ({
			...one,
			events: one.events.map((event) => ({ ...event, when: readEdtf('2024-01-05', published) }))
		}));
		fc.assert(
			fc.property(equal.map(read), ({ events, relations, related }) => {
				const order = inOrder(events, relations);
				order.slice(1).forEach(({ id }, index) => {
					const before = order[index]!.id;
					if (+before > +id) expect(related.map(String)).toContain(String([before, id]));
				});
			})
		);
	});

	it('is that of the file on a circle', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(['0', '1', '2', '3', '4'], { minLength: 2 }), (ids) => {
				const relations = ids.map((from, index) => ({
					from,
					type: 'follows' as const,
					to: ids[(index + 1) % ids.length]!
				}));
				const when = readEdtf('2024-01-05', published);
				const events = [...ids].sort().map((id) => ({ id, when }) as TimelineEvent);
				expect(inOrder(events, relations)).toEqual(events);
				expect(circular(relations.map((one) => pairOf(one)!))).toHaveLength(ids.length);
			})
		);
	});

	it('knows nothing of weight', () => {
		fc.assert(
			fc.property(file.map(read), ({ events, relations }) => {
				const light = events.map((event) => ({ ...event, weight: 1 }));
				const ids = (order: readonly TimelineEvent[]) => order.map(({ id }) => id);
				expect(ids(inOrder(light, relations))).toEqual(ids(inOrder(events, relations)));
			})
		);
	});
});
