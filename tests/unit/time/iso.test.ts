import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FURTHEST_YEAR } from '../../../src/lib/time/calendar.js';
import { DAY, instant, MINUTE } from '../../../src/lib/time/instant.js';
import { isoBounds, isoOf, isoStart, readDay, readIso } from '../../../src/lib/time/iso.js';
import { readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { fuzz } from '../../fuzz.js';

const published = instant(Date.parse('2024-11-21T00:00Z'));
const furthest = (FURTHEST_YEAR - 2000) * 365 * DAY;

describe('ISO text', () => {
	it.each([
		['2024-11-20', '2024-11-20T00:00Z'],
		['2024-11-20T10:30Z', '2024-11-20T10:30Z'],
		['-000043-03-15', '-000043-03-15T00:00Z'],
		['+012000-01-01', '+012000-01-01T00:00Z']
	])('%s is read as it is written', (text, moment) => {
		expect(readIso(text)?.at).toBe(Date.parse(moment));
		expect(isoOf(instant(Date.parse(moment)))).toBe(text);
	});

	it('is read as it was written, for every minute that calendars reach', () => {
		const minute = fc
			.integer({ min: -furthest / MINUTE, max: furthest / MINUTE })
			.map((count) => instant(count * MINUTE));
		fc.assert(
			fc.property(minute, (at) => {
				expect(readIso(isoOf(at))?.at === at).toBe(true);
			}),
			fuzz()
		);
	});

	it.each([
		'-999999-01-01',
		'+275760-09-13',
		'-271821-04-20',
		'2024-02-30',
		'2024-13-01',
		'2024-00-10',
		'2024-11-20T24:00Z',
		'2024-11-20T10:60Z',
		'2024-11-20T10:30',
		'2024',
		''
	])('refuses %s', (text) => {
		expect(readIso(text)).toBeNull();
		expect(readDay(text)).toBeNull();
	});

	it('of any text is a date or null, and never throws', () => {
		const digits = fc.stringMatching(/^[+-]?\d{0,7}-?\d{0,3}-?\d{0,3}(T\d{0,3}:?\d{0,3}Z?)?$/);
		fc.assert(
			fc.property(fc.oneof(fc.string(), digits), (text) => {
				const read = readIso(text);
				expect(read === null || Number.isFinite(read.at)).toBe(true);
			}),
			fuzz()
		);
	});
});

describe('the start of a date for search engines', () => {
	it.each([
		['2024-11-20', '2024-11-20'],
		['2024-11', '2024-11'],
		['2006', '2006'],
		['1840-03~', '1840-03'],
		['2014~', '2014'],
		['2024-11-19~', '2024-11-19'],
		['1969-07-20T20:17:00Z', '1969-07-20T20:17Z'],
		['1969-07-20T20:17', '1969-07-20T20:17'],
		['[2024-11-01..2024-11-19]', '2024-11'],
		['[2024-09-25..2024-11-19]', '2024'],
		['[2023-12-30..2024-01-02]', ''],
		['198X', ''],
		['[..2024-11-19]', ''],
		['[2024-11-19..]', ''],
		['-0043-03-15', ''],
		['Y12000', ''],
		['1834/1836', '1834'],
		['2024-11-19/2024-11-20', '2024-11-19']
	])('of %s is %j', (edtf, start) => {
		expect(isoStart(readEdtf(edtf, published))).toBe(start);
	});

	it('is the start of what goes on', () => {
		expect(isoStart(readLasting('2023-10~', '..', published))).toBe('2023-10');
		expect(isoStart(readLasting('[..2024-10-17]', '..', published))).toBe('');
	});
});

it('writes the bounds of a time without zone without one', () => {
	expect(isoBounds(readEdtf('2024-11-19T10:00', published)).earliestStart).toBe('2024-11-19T10:00');
	expect(isoBounds(readEdtf('2024-11-19T10:00Z', published)).earliestEnd).toBe('2024-11-19T10:00Z');
});
