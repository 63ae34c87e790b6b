import { describe, expect, it } from 'vitest';
import { eventsIn, linesOf, table, utf8 } from './files.js';
import { openTableFile } from '../../../src/lib/formats/open.js';

const FORM = 'write 2024-11-20, 20.11.2024, 20 November 2024, November 2024 or 2024';

describe('a file as a whole', () => {
	it.each<[string, string | Uint8Array, string]>([
		['empty', '', '! is empty: choose a file that holds a table'],
		['blank', '\n \n', '! is empty: choose a file that holds a table'],
		[
			'no table',
			'Once upon a time.\nThe end.\n',
			'! is no table: write a row of names, and below it a row for each event'
		],
		[
			'a header only',
			'Date,Title\n',
			'! row 1: has names of columns and no row below: write a row for each event'
		],
		[
			'no header',
			'2024-01-01,One,5\n2024-01-02,Two,6\n',
			'! row 1: begins with a row of data, not with the names of columns: add a row of names, or write "header": 0 in the mapping'
		],
		[
			'no date',
			'Title,Colour\nOne,red\n',
			'! has no column that is known as the date: name it in the mapping, as "columns": { "when": … }'
		],
		[
			'null bytes',
			utf8('Date,Title\n2024,On\0e\n'),
			'! holds null bytes (line 2): save the table as CSV in UTF-8'
		],
		[
			'a picture',
			new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
			'! is no file of a kind that is read: choose JSON, CSV, TSV, XLSX or an iCalendar file'
		],
		[
			'deep JSON',
			'['.repeat(10_000) + ']'.repeat(10_000),
			'! cannot be read as JSON (lists more than 100 deep at position 100): correct the file'
		],
		[
			'a calendar without entries',
			'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
			'! holds no event: choose a calendar that has entries'
		]
	])('is refused: %s', (_, content, line) => {
		const bytes = typeof content === 'string' ? utf8(content) : content;
		const outcome = openTableFile(bytes, 'a-file');
		expect(linesOf(outcome)).toEqual([line]);
		expect(outcome).toMatchObject({ content: null, read: 0 });
	});

	it('is read in UTF-16 where a mark says so', () => {
		const text = '\ufeffDate;Title\n2024;Grüße\n';
		const outcome = openTableFile(Buffer.from(text, 'utf16le'), 'a-file');
		expect(linesOf(outcome)).toEqual([]);
		expect(eventsIn(outcome)).toMatchObject([{ title: 'Grüße', when: '2024' }]);
	});
});

/** Returns the rows that are shown, and the problems. */
const outcomeOf = (text: string, mapping: unknown = {}) => {
	const outcome = table(text, mapping);
	const refused = new Set(
		outcome.problems.filter(({ isRefused }) => isRefused).map(({ row }) => row)
	);
	refused.delete(null);
	expect(eventsIn(outcome).length + refused.size).toBe(outcome.read);
	return { shown: eventsIn(outcome).map(({ title }) => title), lines: linesOf(outcome) };
};

describe('a row', () => {
	it.each<[string, string, string[], string[]]>([
		['one event', 'Date,Title\n2024,One\n', ['One'], []],
		[
			'the header again',
			'Date,Title\n2024,One\nDate,Title\n2025,Two\n',
			['One', 'Two'],
			['! row 3: repeats the names of the columns: remove the row']
		],
		[
			'too many cells',
			'Date,Title\n2024,One,more\n2025,Two\n',
			['Two'],
			['! row 2: has 3 cells for 2 columns: quote cells that hold the separator']
		],
		[
			'a column of mixed types',
			'Date,Title\n2024,One\n45616,Two\nMay 2020,Three\nsoon,Four\n,Five\n',
			['One', 'Two', 'Three'],
			[
				`! row 5, column "Date": "soon" is no date that is read: ${FORM}`,
				'! row 6, column "Date": has no date: write one',
				'column "Date": has 1 number of days as Excel counts them: look whether they are the right dates'
			]
		],
		[
			'ids twice',
			'Id,Date,Title\na,2024,One\na,2025,Two\n',
			['One', 'Two'],
			['row 3, column "Id": "a" is the id of an earlier row: it became a-2: rename it']
		],
		[
			'two columns of one name',
			'Date,Title,Title\n2024,One,Uno\n',
			['One'],
			[
				'row 1, column "Title": has the name of an earlier column: it is called "Title (2)" here: rename it'
			]
		],
		[
			'no title',
			'Date,Title\n2024,One\n2025,\n',
			['One'],
			['! row 3, column "Title": has no title: write one']
		],
		[
			'slashes',
			'Date,Title\n2/1/1999,One\n13/1/1999,Two\n',
			['Two'],
			[
				'! row 2, column "Date": "2/1/1999" has the day or the month first: say which, as "dayFirst": true or false in the mapping'
			]
		],
		[
			'the year 25',
			'Date,Title\n0025-03-01,One\n2024-03-01,Two\n2025-03-01,Three\n',
			['One', 'Two', 'Three'],
			[
				'row 2, column "Date": "0025-03-01" is in the year 25, unlike the others: write all four digits of the year'
			]
		],
		[
			'an end before its start',
			'Start,End,Title\n2024-02-01,2024-01-01,One\n2024-02-01,2024-03-01,Two\n',
			['Two'],
			['! row 2, column "End": "2024-02-01/2024-01-01" ends before it starts: swap the dates']
		]
	])('of %s', (_, text, shown, lines) => {
		expect(outcomeOf(text)).toEqual({ shown, lines });
	});

	it('may be one of 16 that are ragged', () => {
		const rows = Array.from({ length: 40 }, (_, i) => `2024,Row ${i}${i % 5 < 2 ? ',more' : ''}`);
		const { shown, lines } = outcomeOf(`Date,Title\n${rows.join('\n')}\n`);
		expect(shown).toHaveLength(24);
		expect(lines).toHaveLength(16);
	});

	it('may be one of 2,000 in one minute', () => {
		const rows = Array.from({ length: 2000 }, (_, i) => `2024-11-20 10:00,Row ${i}`);
		const { shown, lines } = outcomeOf(`Date,Title\n${rows.join('\n')}\n2024-11-20 11:00,Last`);
		expect([shown.length, lines]).toEqual([2001, []]);
	});

	it('is suspected where a whole column falls on the first', () => {
		const rows = [1, 2, 3, 4, 5, 6].map((month) => `1999-0${month}-01,Row ${month}`);
		expect(outcomeOf(`Date,Title\n${rows.join('\n')}\n`).lines).toEqual([
			'column "Date": has 6 days that are all the first of a month: if only the month is known, write it alone, as 1999-02'
		]);
	});

	it('loses no long text, and none with markup, directions, or names of prototypes', () => {
		const long = 'word '.repeat(30).trim();
		const rows = [
			`2024,${long},<p>One</p><p>Two &amp; <a href='https://a.example/'>three</a> <a href='javascript:x'>x</a></p>,p`,
			'2025,مرحبا بالعالم,\u202eturned,q',
			'2026,e\u0301te\u0301,constructor,r'
		];
		const outcome = table(
			`Date,Title,Text,__proto__,constructor\n${rows.map((row) => `${row},s`).join('\n')}\n`
		);
		const [first, second, third] = eventsIn(outcome);
		expect(first).toMatchObject({
			summary: 'One Two & three x',
			citations: [{ url: 'https://a.example/' }],
			extra: { Title: long, D: 'p', constructor: 's' }
		});
		expect(first!.title.length).toBeLessThanOrEqual(58);
		expect(second).toMatchObject({ id: 'e-3', summary: 'turned' });
		expect(third).toMatchObject({ id: 'ete' });
		expect(linesOf(outcome)).toEqual([
			'row 1, column "__proto__": has a name that cannot be kept: it is called "D" here: rename it',
			'has 1 text over 58 characters: cut here, whole in the card: shorten them'
		]);
	});

	it('with a title of 100 kB is refused, not cut', () => {
		const { shown, lines } = outcomeOf(`Date,Title\n2024,${'a'.repeat(100_000)}\n2025,Two\n`);
		expect(shown).toEqual(['Two']);
		expect(lines[0]).toBe('! row 2, column "Title": is longer than 10000 characters: shorten it');
	});

	it('with a quotation mark that is not closed says where it begins', () => {
		const { lines } = outcomeOf('Date,Title\n2024,One\n2025,"Two\n2026,Three\n');
		expect(lines).toEqual([
			'! row 3: has a quotation mark that is not closed: close it, or double it in a text'
		]);
	});

	it('keeps the names of more kinds than there are marks', () => {
		const rows = Array.from(
			{ length: 20 },
			(_, i) => `2024,Row ${i},kind ${i % 10 < 6 ? i % 3 : i}`
		);
		const outcome = table(`Date,Title,What kind\n${rows.join('\n')}\n`, {
			columns: { when: 'Date', title: 'Title', kind: 'What kind' }
		});
		const { kinds, events } = outcome.content!.file;
		expect(kinds).toHaveLength(6);
		expect(kinds.map(({ title }) => title)).toContain('Other');
		expect(events.filter(({ extra }) => extra?.['kind'])).toHaveLength(6);
		expect(linesOf(outcome)).toEqual([
			'column "What kind": names 11 groups: the smallest are “Other” here, with their name in the card'
		]);
	});
});
