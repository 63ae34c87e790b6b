import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/lib/model/read.js';
import {
	readAddress,
	defaultAddress,
	writeAddress,
	shortest
} from '../../../src/lib/model/address.js';
import { choices } from '../../../src/lib/vocabulary/choices.js';
import { lengthOf, MINUTE, span } from '../../../src/lib/time/instant.js';
import { fuzz, quick } from '../../fuzz.js';

const timeline = readTimeline(JSON.parse(readFileSync('tests/fixtures/good.json', 'utf8')));
const { extent } = timeline;
const read = (query: string) => readAddress(new URLSearchParams(query), timeline);
const at = (iso: string) => Date.parse(`${iso}Z`);

describe('the address of a view', () => {
	const minutes = (extent.end - extent.start) / MINUTE;
	const window = fc
		.uniqueArray(fc.integer({ min: 0, max: minutes }), { minLength: 2, maxLength: 2 })
		.map((ends) => ends.sort((a, b) => a - b).map((end) => extent.start + end * MINUTE))
		.map(([start, end]) => span(start!, end!))
		.filter((one) => lengthOf(one) >= shortest(timeline.finest));
	const some = (list: readonly { id: string }[]) => fc.subarray(list.map(({ id }) => id));
	const part = (list: readonly { id: string }[]) =>
		some(list).map((ids) => (ids.length === list.length ? [] : ids));
	const address = fc.record({
		window: fc.option(window),
		event: fc.constantFrom(null, 'arrival', 'remark'),
		theme: fc.constantFrom(...choices.theme),
		gestures: fc.constantFrom(...choices.gestures),
		order: fc.constantFrom(...choices.order),
		scale: fc.constantFrom(...choices.scale),
		q: fc.constantFrom('', 'late september', 'a, b & c=é'),
		filter: fc.record({
			kind: part(timeline.kinds),
			actor: some(timeline.actors),
			place: some(timeline.places),
			track: part(timeline.tracks),
			source: fc.constant([])
		})
	});

	it('is read as it was written', () => {
		fc.assert(
			fc.property(address, (one) => {
				expect(
					readAddress(writeAddress({ ...defaultAddress, ...one }, new URLSearchParams()), timeline)
				).toEqual({ address: { ...defaultAddress, ...one }, notices: [] });
			}),
			fuzz(500)
		);
	});

	it('is read from any text: a window in the extent, or a notice', () => {
		const digits = fc.constantFrom('-', '+', '0', '9', '2024', '-11-20', 'T10:00Z', 'T99:99Z', '%');
		const text = fc.oneof(
			fc.string(),
			fc.array(digits).map((parts) => parts.join(''))
		);
		const query = fc.dictionary(
			fc.oneof(fc.string(), fc.constantFrom('from', 'to', 'event', 'q', 'kind', 'scale', 'lang')),
			text
		);
		fc.assert(
			fc.property(
				query,
				quick((asked) => {
					const { address, notices } = readAddress(new URLSearchParams(asked), timeline);
					const { start, end } = address.window ?? extent;
					expect(extent.start <= start && start < end && end <= extent.end).toBe(true);
					const isAsked = 'from' in asked || 'to' in asked;
					if (isAsked && !address.window) expect(notices.length).toBeGreaterThan(0);
				})
			),
			fuzz()
		);
	});

	it.each([
		[-44, '-000044-03-15', '-000044-03-20'],
		[12_000, '+012000-03-15', '+012000-03-20']
	])('writes days of the year %i with a sign', (year, from, to) => {
		const day = (number: number) => new Date(Date.UTC(year, 2, number)).getTime();
		const window = span(day(15), day(21));
		const far = { ...timeline, extent: span(day(1), day(30)) };
		const query = writeAddress({ ...defaultAddress, window }, new URLSearchParams());
		expect([query.get('from'), query.get('to')]).toEqual([from, to]);
		expect(readAddress(query, far)).toEqual({
			address: { ...defaultAddress, window },
			notices: []
		});
	});

	it('leaves defaults out and unknown keys alone', () => {
		const query = writeAddress(
			defaultAddress,
			new URLSearchParams('utm=1&event=arrival&theme=dark')
		);
		expect(query.toString()).toBe('utm=1');
	});

	it('writes whole days, the last one included', () => {
		const window = span(at('2024-11-12T00:00'), at('2024-11-21T00:00'));
		const query = writeAddress({ ...defaultAddress, window }, new URLSearchParams());
		expect(query.toString()).toBe('from=2024-11-12&to=2024-11-20');
	});

	it('says each thing once, however often the address says it', () => {
		const { notices } = read('evnt=1&evnt=2&evnt=3');
		expect(notices).toEqual([expect.stringContaining('“evnt” is no key')]);
	});

	it('understands keys in other case and after a wrong ampersand, and writes them right', () => {
		const query = 'FROM=2024-11-12&amp;to=2024-11-20&utm=1&actor%5B%5D=envoy';
		const { address, notices } = read(query);
		expect(notices).toEqual([]);
		const written = writeAddress(address, new URLSearchParams(query));
		expect(written.toString()).toBe('from=2024-11-12&to=2024-11-20&utm=1&actor=envoy');
		expect(writeAddress(defaultAddress, new URLSearchParams(query)).toString()).toBe('utm=1');
	});

	it('clips a window to the extent instead of moving it', () => {
		expect(read('from=2023-01-01&to=2024-11-10').address.window).toEqual(
			span(extent.start, at('2024-11-11T00:00'))
		);
	});

	it('reads the known ids of a filter in the order of the file', () => {
		const ids = timeline.actors.map(({ id }) => id);
		const { address, notices } = read(`actor=${[...ids.slice(1), 'nobody', ids[0]].join(',')}`);
		expect(address.filter.actor).toEqual(ids);
		expect(notices).toEqual([expect.stringContaining('There is no actor “nobody”')]);
	});

	it('widens a window that is too short to be drawn', () => {
		const { window } = read('from=2024-11-10T10:00Z&to=2024-11-10T14:00Z').address;
		expect(window).toEqual(span(at('2024-11-10T00:00'), at('2024-11-11T00:00')));
	});

	it.each([
		['from=yesterday', '“yesterday” is not a date for “from”'],
		['to=2024-02-30', '“2024-02-30” is not a date for “to”'],
		['from=', '“” is not a date for “from”'],
		['to=2024-11-20T24:00Z', '“2024-11-20T24:00Z” is not a date for “to”'],
		['gestures=wild', '“wild” is no value of “gestures”'],
		['order=random', '“random” is no value of “order”'],
		['lang=xx', '“xx” is no value of “lang”'],
		['from=-999999-01-01', '“-999999-01-01” is not a date for “from”'],
		['to=%2B275760-09-13', '“+275760-09-13” is not a date for “to”'],
		['from=2024-11-20&to=2024-11-19', 'The window from 2024-11-20 to 2024-11-19 is empty'],
		['from=1999-01-01&to=1999-02-01', 'lies outside the timeline'],
		['event=nothing', 'There is no event “nothing”'],
		['kind=war', 'There is no kind “war”'],
		['theme=pink', '“pink” is no value of “theme”'],
		['evnt=arrival', '“evnt” is no key of an address here. Did you mean “event”?'],
		['theme=auto&Theme=dark', '“theme” stands several times']
	])('takes the default for %s and says so', (query, notice) => {
		const { address, notices } = read(query);
		expect(address).toEqual(defaultAddress);
		expect(notices).toEqual([expect.stringContaining(notice)]);
	});
});
