import { describe, expect, it } from 'vitest';
import { isFault, readCellDate, serialDate } from '../../../src/lib/formats/date.js';

const edtfOf = (text: string, dayFirst?: boolean) => {
	const read = readCellDate(text, { dayFirst });
	return isFault(read) ? `! ${read.reason}` : read.edtf;
};

describe('a cell of a date', () => {
	it.each([
		// EDTF and ISO
		['2024-11-20', '2024-11-20'],
		['2024-11', '2024-11'],
		['196X', '196X'],
		['[..1900]', '[..1900]'],
		['1850~', '1850~'],
		['1914/1918', '1914/1918'],
		['2006/..', '2006/..'],
		['2006/', '2006/'],
		['20241120', '2024-11-20'],
		['2024-11-20 10:05', '2024-11-20T10:05'],
		['2024-11-20T10:05:00Z', '2024-11-20T10:05Z'],
		['2024-11-20T10:05:00+02:00', '2024-11-20T10:05+02:00'],
		// days of Excel: 1 January 1900 is 1, 1 March 1900 is 61
		['45616', '2024-11-20'],
		['45616.5', '2024-11-20T12:00'],
		// points are day first
		['20.11.2024', '2024-11-20'],
		['2.1.1999', '1999-01-02'],
		['20.11.2024 14:30', '2024-11-20T14:30'],
		// slashes where one reading is left
		['13/1/1999', '1999-01-13'],
		['1/13/1999', '1999-01-13'],
		['1/1/1999', '1999-01-01'],
		['11/2024', '2024-11'],
		['3/15/2024 5:30 PM', '2024-03-15T17:30'],
		// words
		['20 November 2024', '2024-11-20'],
		['Wednesday, November 20, 2024', '2024-11-20'],
		['20. November 2024', '2024-11-20'],
		['1er janvier 1804', '1804-01-01'],
		['5 de mayo de 2010', '2010-05-05'],
		['1° maggio 2001', '2001-05-01'],
		['Nov. 2024', '2024-11'],
		['early November 2024', '[2024-11-01..2024-11-10]'],
		['Mitte Mai 2020', '[2020-05-11..2020-05-20]'],
		['fin février 2024', '[2024-02-21..2024-02-29]'],
		['principios de marzo de 2011', '[2011-03-01..2011-03-10]'],
		['inizio marzo 1999', '[1999-03-01..1999-03-10]'],
		['Herbst 1989', '1989-23'],
		['1990er Jahre', '199X'],
		['siglo XIX', '18XX'],
		['um 1850', '1850~'],
		['44 v. Chr.', '-0043'],
		['AD 79', '0079'],
		['before 1900', '[..1899]'],
		['nach 1945', '[1946..]'],
		['between 1900 and 1910', '[1900..1910]'],
		['3–5 March 2020', '2020-03-03/2020-03-05'],
		['from 30 March to 2 April 2020', '2020-03-30/2020-04-02'],
		['1914-1918', '1914/1918']
	])('reads %s', (text, edtf) => {
		expect(edtfOf(text)).toBe(edtf);
	});

	it.each([
		['2/1/1999', 'has the day or the month first'],
		['2-1-1999', 'has the day or the month first'],
		['2.1.99', 'has a year of two digits'],
		['20 Nov 24', 'has a year of two digits'],
		['30.02.2024', 'names a day that its month does not have'],
		['1900-02-29', 'names a day that its month does not have'],
		['1914-18', 'is no date that is read'],
		['tomorrow', 'is no date that is read'],
		['', 'is no date that is read']
	])('refuses %s', (text, reason) => {
		expect(edtfOf(text)).toBe(`! ${reason}`);
	});

	it('takes the order of day and month that it is told', () => {
		expect(edtfOf('2/1/1999', true)).toBe('1999-01-02');
		expect(edtfOf('2/1/1999', false)).toBe('1999-02-01');
		expect(edtfOf('13/1/1999', false)).toBe('! has no month, read with the month first');
	});

	it('counts days as Excel does, which has a 29 February 1900, and as old Macs do', () => {
		expect([1, 59, 61].map((serial) => serialDate(serial))).toEqual([
			'1900-01-01',
			'1900-02-28',
			'1900-03-01'
		]);
		expect(serialDate(0, true)).toBe('1904-01-01');
	});
});
