import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../src/lib/messages/dates.en.js';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { formatDate, formatSpan, formatWhen } from '../../../src/lib/time/format.js';
import { instant, span } from '../../../src/lib/time/instant.js';
import { readEdtf } from '../../../src/lib/time/read.js';

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
