const number = new Intl.NumberFormat('en');
const percent = (done: number, total: number) => `${Math.floor((100 * done) / (total || 1))} %`;

/** The English strings of the page that opens files. */
export const openEn = {
	title: 'Open a file',
	about:
		'A table or a timeline of your own, as a timeline. It is read in this browser: nothing leaves your machine, and nothing is kept when you close the page.',
	home: 'Timeline',
	noScript: 'This page needs scripts.',
	choose: 'Choose a file, or drop it anywhere here',
	kinds:
		'CSV, TSV, XLSX, iCalendar, JSON of ours, of TimelineJS or Wikidata; a mapping beside it, or all of it in a ZIP file',
	paste: 'Or paste a table here',
	cancel: 'Cancel',
	large: (name: string, bytes: number) =>
		`${name} has ${number.format(Math.round(bytes / 1e6))} MB. Reading it takes minutes and much memory.`,
	readAll: 'Read it',
	progress: {
		starting: () => 'Starting to read',
		bytes: (done: number, total: number) => `Reading the file: ${percent(done, total)}`,
		rows: () => 'Understanding its rows',
		events: (done: number, total: number) =>
			`Showing its events: ${number.format(done)} of ${number.format(total)}`
	},
	lost: 'could not be read: what reads files in this browser did not start, or broke down. Reload the page and try again, perhaps with a smaller file.',
	noDraft:
		'That draft is not kept in this browser, or nothing of it has a date yet. Download its file at the writing desk, and choose it here.',
	fed: {
		title: 'Timeline',
		waiting: 'No file yet. The page around this frame hands over what is shown here.',
		lost: (name: string) => `${name} could not be fetched: correct its address.`,
		large: (bytes: number) =>
			`The file has ${number.format(Math.round(bytes / 1e6))} MB: keep below 200 MB.`,
		broken:
			'could not be read: what reads files did not start, or broke down. Try again, perhaps with a smaller file.',
		replaced: 'A later file took its place.',
		more: (n: number) => `${number.format(n)} more problems are not told.`
	},
	file: 'The file',
	problems: (n: number) => (n === 1 ? '1 problem' : `${number.format(n)} problems`),
	more: (n: number) => `${number.format(n)} more stand in the file of problems.`,
	notShown: 'not shown',
	save: {
		title: 'Save',
		json: 'Timeline (JSON)',
		csv: 'Table (CSV)',
		mapping: 'Mapping (JSON)',
		problems: 'Problems (CSV)',
		note: 'The JSON, or your table with the mapping beside it, works in the folder data/ of a site.'
	},
	embed: {
		title: 'Embed',
		files: (names: readonly string[]) =>
			`Save ${names.at(-1)} above, and put ${names.join(' and ')} beside your page, in the same folder.`,
		code: 'Code',
		note: 'Paste it where the timeline shall stand. Your page hands the files to the frame; this site never sees them.',
		copy: 'Copy the code',
		frame: (title: string) => `Timeline: ${title}`
	},
	mapping: {
		title: 'What the columns are',
		dayFirst: 'Dates such as 2/1/1999',
		days: 'Day first: 2 January',
		months: 'Month first: February 1',
		unsaid: 'Not said',
		other: 'Other, shown in the card',
		figure: 'A number',
		precision: 'How exact the date is'
	},
	columns: {
		when: 'Date',
		start: 'Start',
		end: 'End',
		title: 'Title',
		summary: 'Description',
		label: 'Short title',
		id: 'Id',
		kind: 'Kind',
		track: 'Track',
		weight: 'Weight, 1 to 5',
		status: 'Status',
		claimant: 'Who claims it',
		actors: 'People and groups',
		place: 'Place',
		latitude: 'Latitude',
		longitude: 'Longitude',
		point: 'Latitude and longitude',
		source: 'Source',
		url: 'Link',
		page: 'Page',
		locator: 'Place in the source',
		picture: 'Picture',
		alt: 'Picture in words',
		credit: 'Credit of the picture',
		licence: 'Licence of the picture',
		quote: 'Quotation'
	}
};
