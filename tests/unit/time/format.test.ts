import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../src/lib/messages/dates.en.js';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { formatDate, formatSpan, formatWhen } from '../../../src/lib/time/format.js';
import { instant, span } from '../../../src/lib/time/instant.js';
import { clipped, readEdtf, readLasting } from '../../../src/lib/time/read.js';

const m = messagesOf('en');
const at = (iso: string) => instant(Date.parse(`${iso}Z`));
const published = at('2024-11-21T00:00');

describe('a date in words', () => {
	it('is never finer than its unit', () => {
		const moment = at('2024-11-20T10:30');
		expect(formatDate(moment, 'year', 'long', m)).toBe('2024');
		expect(formatDate(moment, 'month', 'long', m)).toBe('November 2024');
		expect(formatDate(moment, 'day', 'long', m)).toBe('Wednesday 20 November 2024');
		expect(formatDate(moment, 'day', 'short', m)).toBe('20 Nov 2024');
		expect(formatDate(moment, 'minute', 'short', m)).toBe('20 Nov 2024, 10:30 UTC');
		expect(formatDate(at('-000043-03-15T00:00'), 'year', 'long', m)).toBe('44 BC');
	});

	it.each([
		['2023-02', 28],
		['2024-02', 29],
		['2024-01', 31],
		['2024-09', 30]
	])('calls the last third of %s late when it ends with day %i', (month, last) => {
		for (let day = 25; day <= last; day++) {
			const when = readEdtf(`[${month}-21..${month}-${day}]`, published);
			const isLate = /late/i.test(formatWhen(when, 'long', m));
			expect(isLate, `21 to ${day}`).toBe(day === last);
		}
	});

	it.each([
		['196X~', 'About the 1960s'],
		['1960~', 'About 1960'],
		['2024?', 'Probably 2024'],
		['2014%', 'Probably about 2014'],
		['[2024-11-19T10:00Z..2024-11-19T11:30Z]', 'Between 10:00 and 11:30 UTC on 19 November 2024'],
		[
			'[2024-11-19T22:00Z..2024-11-20T01:30Z]',
			'Between 22:00 UTC on 19 November and 01:30 UTC on 20 November 2024'
		]
	])('says %s as “%s”', (text, words) => {
		expect(formatWhen(readEdtf(text, published), 'long', m)).toBe(words);
	});

	it.each([
		['0033', '0070', 'From 33 to 70 AD'],
		['-0043', '0014', 'From 44 BC to 14 AD'],
		['2024-05', '2024-05', 'Within May 2024'],
		['[..2024-11-20]', '[2024-11-05..]', 'Lasted until 5 November 2024 or later; start not told'],
		[
			'[..2024-11-20]',
			'2024-11-19T11:30Z',
			'Ended at 11:30 UTC on 19 November 2024; start not told'
		],
		['[..2024-11-19]', '[..2024-11-19]', 'At times up to 19 November 2024'],
		['[..2024-11-20]', '[..2024-11-20]', 'At times up to publication (20 November 2024)'],
		[
			'2024-11-19T22:00Z',
			'2024-11-20T01:30Z',
			'19 November 2024, 22:00 UTC – 20 November 2024, 01:30 UTC'
		],
		['2024-11-19', '2024-11-19T10:00Z', 'Tuesday 19 November 2024; ended at 10:00 UTC']
	])('says %s to %s as “%s”', (start, end, words) => {
		const when = clipped(readLasting(start, end, published), published, false);
		expect(formatWhen(when, 'long', m)).toBe(words);
	});

	it('names the chosen era', () => {
		const bce = { ...m, dates: datesOf('bce') };
		const when = readEdtf('[-0099..0099]', published);
		expect(formatWhen(when, 'long', bce)).toBe('Between 100 BCE and 99 CE');
	});
});

describe('a window in words', () => {
	it.each([
		['2024-11-20T00:00', '2024-11-21T00:00', '20 Nov 2024'],
		['2024-11-20T10:00', '2024-11-20T11:00', '20 Nov 2024'],
		['2024-11-20T23:59', '2024-11-21T00:01', '20–21 Nov 2024'],
		['2024-11-01T00:00', '2024-11-21T00:00', '1–20 Nov 2024'],
		['2024-09-01T00:00', '2024-11-21T00:00', '1 Sept – 20 Nov 2024'],
		['2023-12-31T00:00', '2024-01-02T00:00', '31 Dec 2023 – 1 Jan 2024'],
		['2006-01-01T00:00', '2025-01-01T00:00', '2006–2024'],
		['2024-01-01T00:00', '2025-01-01T00:00', '2024'],
		['2006-01-01T00:00', '2024-12-31T00:00', '1 Jan 2006 – 30 Dec 2024'],
		['-000099-01-01T00:00', '2025-01-01T00:00', '100 BC – 2024 AD'],
		['0033-01-01T00:00', '0071-01-01T00:00', '33–70 AD'],
		['-000043-03-15T00:00', '-000043-03-17T00:00', '15–16 Mar 44 BC']
	])('names the days that [%s, %s) touches', (start, end, words) => {
		expect(formatSpan(span(at(start), at(end)), 'short', m)).toBe(words);
	});
});
