import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { formatDate, formatSpan, formatWhen, isoOf } from '../../../src/lib/time/format.js';
import { instant, span } from '../../../src/lib/time/instant.js';
import { readLasting, readEdtf } from '../../../src/lib/time/read.js';

const m = messagesOf('en');
const at = (iso: string) => instant(Date.parse(`${iso}Z`));
const published = at('2024-11-21T00:00');

describe('a date in words', () => {
	it.each([
		['2024-11-20', 'Wednesday 20 November 2024', '20 Nov 2024'],
		['2024-09-01', 'Sunday 1 September 2024', '1 Sept 2024'],
		['1969-07-20T20:17:00Z', 'Sunday 20 July 1969, 20:17 UTC', '20 Jul 1969, 20:17 UTC'],
		['2024-11', 'November 2024', 'Nov 2024'],
		['2006', '2006', '2006'],
		['-0043-03-15', 'Friday 15 March 44 BC', '15 Mar 44 BC'],
		['-0043-03', 'March 44 BC', 'Mar 44 BC'],
		['-0001', '2 BC', '2 BC'],
		['0000', '1 BC', '1 BC'],
		['-0043-03-15/-0043-03-17', '15–17 March 44 BC', '15–17 Mar 44 BC'],
		[
			'[-0043-12-30..-0042-01-02]',
			'Between 30 December 44 BC and 2 January 43 BC',
			'within 30 Dec 44 BC – 2 Jan 43 BC'
		],
		['2014~', 'About 2014', 'about 2014'],
		['1840-03~', 'About March 1840', 'about Mar 1840'],
		['2024-11-19~', 'About Tuesday 19 November 2024', 'about 19 Nov 2024'],
		['2024-11-12?', 'Tuesday 12 November 2024?', '12 Nov 2024?'],
		['[2024-11-01..2024-11-19]', 'Between 1 and 19 November 2024', 'within 1–19 Nov 2024'],
		[
			'[2024-09-25..2024-11-19]',
			'Between 25 September and 19 November 2024',
			'within 25 Sept – 19 Nov 2024'
		],
		[
			'[2023-12-30..2024-01-02]',
			'Between 30 December 2023 and 2 January 2024',
			'within 30 Dec 2023 – 2 Jan 2024'
		],
		[
			'[2024-09..2024-11]',
			'Between September 2024 and November 2024',
			'within Sept 2024 – Nov 2024'
		],
		['[2024..2026]', 'Between 2024 and 2026', 'within 2024 – 2026'],
		['[2024-09-01..2024-09-10]', 'Early September 2024', 'early Sept 2024'],
		['[2024-09-11..2024-09-20]', 'Mid September 2024', 'mid Sept 2024'],
		['[2024-09-21..2024-09-30]', 'Late September 2024', 'late Sept 2024'],
		['[2024-02-21..2024-02-29]', 'Late February 2024', 'late Feb 2024'],
		['[2024-09-21..2024-09-29]', 'Between 21 and 29 September 2024', 'within 21–29 Sept 2024'],
		['[..2024-11-19]', 'No later than Tuesday 19 November 2024', 'no later than 19 Nov 2024'],
		['[..2019]', 'No later than 2019', 'no later than 2019'],
		['[2024-11-19..]', 'No earlier than Tuesday 19 November 2024', 'no earlier than 19 Nov 2024'],
		['2024-11-19/2024-11-20', '19–20 November 2024', '19–20 Nov 2024'],
		['2024-11-19/2024-11-19', 'Tuesday 19 November 2024', '19 Nov 2024'],
		['2024-10-19/2024-11-20', '19 October – 20 November 2024', '19 Oct – 20 Nov 2024'],
		['1834/1836', 'From 1834 until 1836', '1834 to 1836'],
		[
			'2024-11-13~/2024-11-20',
			'From about Wednesday 13 November 2024 until Wednesday 20 November 2024',
			'about 13 Nov 2024 to 20 Nov 2024'
		],
		[
			'1959-10-07T03:30:00Z/1959-10-07T04:10:00Z',
			'Wednesday 7 October 1959, 03:30–04:10 UTC',
			'7 Oct 1959, 03:30–04:10 UTC'
		]
	])('says %s', (edtf, long, short) => {
		const when = readEdtf(edtf);
		expect([formatWhen(when, 'long', m), formatWhen(when, 'short', m)]).toEqual([long, short]);
	});

	it.each([
		['2023-10-08', '..', 'Sunday 8 October 2023, continuing', 'since 8 Oct 2023'],
		['[2024-09-21..2024-09-30]', '..', 'Late September 2024, continuing', 'since late Sept 2024'],
		['2014~', '..', 'About 2014, continuing', 'since about 2014'],
		['2006', undefined, 'From 2006, end not told', 'from 2006'],
		[
			'2023-10-08',
			'[2024-09-21..2024-09-30]',
			'From Sunday 8 October 2023 until late September 2024',
			'8 Oct 2023 to late Sept 2024'
		],
		[
			'[..2024-10-17]',
			'[2024-11-05..]',
			'From no later than Thursday 17 October 2024 until no earlier than Tuesday 5 November 2024',
			'no later than 17 Oct 2024 to no earlier than 5 Nov 2024'
		]
	])('says start %s and end %s', (start, end, long, short) => {
		const when = readLasting(start, end, published);
		expect([formatWhen(when, 'long', m), formatWhen(when, 'short', m)]).toEqual([long, short]);
	});

	it('is never finer than its unit', () => {
		const moment = at('2024-11-20T10:30');
		expect(formatDate(moment, 'year', 'long', m)).toBe('2024');
		expect(formatDate(moment, 'month', 'long', m)).toBe('November 2024');
		expect(formatDate(moment, 'day', 'short', m)).toBe('20 Nov 2024');
		expect(formatDate(moment, 'minute', 'short', m)).toBe('20 Nov 2024, 10:30 UTC');
		expect(formatDate(at('-000043-03-15T00:00'), 'year', 'long', m)).toBe('44 BC');
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
		['2006-01-01T00:00', '2024-12-31T00:00', '1 Jan 2006 – 30 Dec 2024']
	])('names the days that [%s, %s) touches', (start, end, words) => {
		expect(formatSpan(span(at(start), at(end)), 'short', m)).toBe(words);
	});
});

it('writes whole days and minutes for the address', () => {
	expect(isoOf(at('2024-11-20T00:00'))).toBe('2024-11-20');
	expect(isoOf(at('2024-11-20T10:30'))).toBe('2024-11-20T10:30Z');
});
