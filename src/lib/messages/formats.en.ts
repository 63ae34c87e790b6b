/** What is wrong with a file or a row, and how to mend it. */
export interface Advice {
	/** The fact. */
	readonly reason: string;
	/** What to do about it. */
	readonly mend: string;
}

const advice = (reason: string, mend: string): Advice => ({ reason, mend });

const rows = (n: number) => `${n} ${n === 1 ? 'row' : 'rows'}`;

/** The English strings of foreign files: what was read, and what was not. */
export const formatsEn = {
	/** where a problem is */
	row: (row: number) => `row ${row}`,
	column: (column: string) => `column "${column}"`,
	/** read = shown + refused */
	outcome: (read: number, shown: number, refused: number) =>
		`${rows(read)} read = ${shown} shown + ${refused} refused`,
	broken: 'This file gives no page yet',
	untitled: 'Untitled',
	other: 'Other',
	claimant: 'the file',
	/** the file as a whole */
	file: {
		empty: advice('is empty', 'choose a file that holds a table'),
		tooLarge: (size: string) =>
			advice(`has ${size}, unpacked`, 'keep below 200 MB: remove sheets, columns or rows'),
		binary: advice(
			'is no file of a kind that is read',
			'choose JSON, CSV, TSV, XLSX or an iCalendar file'
		),
		nulls: (line: number) =>
			advice(`holds null bytes (line ${line})`, 'save the table as CSV in UTF-8'),
		oldExcel: advice('is a workbook of Excel 97–2003', 'save it as .xlsx'),
		locked: advice('is protected by a password', 'save it without the password'),
		damaged: advice('is no workbook, or is damaged', 'open it in a spreadsheet and save it again'),
		json: (why: string) => advice(`cannot be read as JSON (${why})`, 'correct the file'),
		unknownJson: advice(
			'is JSON of no kind that is read',
			'choose our own form, TimelineJS, or results of Wikidata'
		),
		calendar: (why: string) => advice(`cannot be read as a calendar (${why})`, 'export it again'),
		noTimeline: advice(
			'is a ZIP file without a timeline',
			'put one timeline or table into it, with its mapping and pictures'
		),
		severalTimelines: (names: readonly string[]) =>
			advice(`holds several timelines (${names.slice(0, 5).join(', ')})`, 'keep one in a ZIP file'),
		noPicture: advice('is not in the ZIP file', 'put it there, or correct the name'),
		otherPicture: advice('is no picture that pages show', 'save it as JPEG, PNG, WebP or AVIF'),
		noEvents: advice('holds no event', 'choose a calendar that has entries'),
		noTable: advice('is no table', 'write a row of names, and below it a row for each event'),
		headerOnly: advice('has names of columns and no row below', 'write a row for each event'),
		noHeader: advice(
			'begins with a row of data, not with the names of columns',
			'add a row of names, or write "header": 0 in the mapping'
		),
		noTitle: advice(
			'has no column that is known as the title',
			'name it in the mapping, as "columns": { "title": … }'
		),
		noDate: advice(
			'has no column that is known as the date',
			'name it in the mapping, as "columns": { "when": … }'
		),
		noSheet: (names: readonly string[]) =>
			advice('has no sheet of the name in the mapping', `choose one of ${names.join(', ')}`),
		noColumn: (names: readonly string[]) =>
			advice('is named in the mapping, but not there', `choose one of ${names.join(', ')}`),
		nothingShown: advice('has no row that can be shown', 'mend the rows below'),
		mapping: (path: string, why: string) =>
			advice(`of the mapping, ${path}: ${why}`, 'correct the mapping'),
		noMapping: (name: string) =>
			advice('is a mapping without a table', `put a table beside it, as ${name}.csv`),
		twice: (name: string) =>
			advice(`would be the same page as ${name}`, 'rename or remove one of them')
	},
	/** what the file holds beside what is shown */
	note: {
		encoding: (name: string) =>
			advice(`was read as ${name}`, 'save it as UTF-8 if letters look wrong'),
		hiddenSheet: (name: string) =>
			advice(`has a hidden sheet "${name}", which is left out`, 'name it as "sheet" to read it'),
		otherSheet: (name: string) =>
			advice(`has another sheet "${name}", which is left out`, 'name it as "sheet" to read it'),
		merged: (range: string) =>
			advice(`has merged cells ${range}`, 'their value was taken for each row: look at it'),
		formula: (n: number) =>
			advice(
				`has ${n} ${n === 1 ? 'cell' : 'cells'} with a formula`,
				'the value last computed was taken: recalculate and save first'
			),
		cellError: advice('holds an error of the spreadsheet', 'the cell was taken as empty'),
		sameName: (name: string) =>
			advice('has the name of an earlier column', `it is called "${name}" here: rename it`),
		unusable: (name: string) =>
			advice('has a name that cannot be kept', `it is called "${name}" here: rename it`),
		recurring: (n: number) =>
			advice(`recurs more than ${n} times`, `the first ${n} are shown: shorten the rule`),
		noZone: (zone: string) =>
			advice(`uses the zone "${zone}", which it does not define`, 'times are told without a zone'),
		acled: advice(
			'holds data of ACLED, whose terms forbid handing the raw data on',
			'look at it here; publish only what the terms allow'
		),
		eras: advice('has eras that overlap, or more than four', 'they are events here')
	},
	/** one row, which is not shown */
	refused: {
		ragged: (has: number, names: number) =>
			advice(`has ${has} cells for ${names} columns`, 'quote cells that hold the separator'),
		headerAgain: advice('repeats the names of the columns', 'remove the row'),
		noTitle: advice('has no title', 'write one'),
		noDate: advice('has no date', 'write one'),
		tooLong: (most: number) => advice(`is longer than ${most} characters`, 'shorten it'),
		badStatus: advice(
			'is no status',
			'write reported, claimed, disputed or planned, or choose another column'
		),
		quote: advice('has a quotation mark that is not closed', 'close it, or double it in a text')
	},
	/** one row, which is shown although */
	changed: {
		sameId: (id: string) => advice('is the id of an earlier row', `it became ${id}: rename it`),
		cut: (n: number, most: number) =>
			advice(
				`has ${n} ${n === 1 ? 'text' : 'texts'} over ${most} characters`,
				'cut here, whole in the card: shorten them'
			),
		folded: (n: number) =>
			advice(`names ${n} groups`, 'the smallest are “Other” here, with their name in the card'),
		noPlace: advice('is no latitude and longitude', 'write degrees, as 33.9 and 35.5'),
		noPrecision: advice('says no precision that is known', 'name it in "precision" of the mapping')
	},
	/** a cell that should be a date */
	date: {
		none: advice(
			'is no date that is read',
			'write 2024-11-20, 20.11.2024, 20 November 2024, November 2024 or 2024'
		),
		asked: advice(
			'has the day or the month first',
			'say which, as "dayFirst": true or false in the mapping'
		),
		shortYear: advice('has a year of two digits', 'write four digits'),
		noMonth: (dayFirst: boolean) =>
			advice(
				`has no month, read with the ${dayFirst ? 'day' : 'month'} first`,
				'correct the date, or "dayFirst" in the mapping'
			),
		firsts: (n: number) =>
			advice(
				`has ${n} days that are all the first of a month`,
				'if only the month is known, write it alone, as 1999-02'
			),
		newYears: (n: number) =>
			advice(
				`has ${n} days that are all 1 January`,
				'if only the year is known, write it alone, as 1999'
			),
		midnight: advice(
			'is the first day of a year or month, as Wikidata writes a year or month',
			'read as that; add the precision to the query, and name its column'
		),
		early: (year: number) =>
			advice(`is in the year ${year}, unlike the others`, 'write all four digits of the year'),
		serial: (n: number) =>
			advice(
				`has ${n} ${n === 1 ? 'number' : 'numbers'} of days as Excel counts them`,
				'look whether they are the right dates'
			),
		seconds: (n: number) => advice(`tells seconds in ${rows(n)}`, 'cut to the minute here'),
		endFirst: advice('ends before it starts', 'swap the dates')
	}
};
