import { isolated } from './isolated.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The English strings of files and citations, and of the parts that offer them. */
export const filesEn = {
	/** a page of a source */
	page: (page: string) => `page ${page}`,
	/** what a file leaves out */
	defaults: {
		all: 'Events',
		rest: 'Other',
		whole: 'All',
		rule: 'As given in the file.'
	},
	json: { leftOut: 'Its events are not in this selection.' },
	calendar: {
		leftOut: (n: number) =>
			n
				? `${count(n, 'event is', 'events are')} left out: calendars tell the years 1 to 9999.`
				: '',
		named: (title: string, when: string) => `${isolated(title)} (${when})`,
		within: 'The calendar marks all days on which it may have been.',
		untoldStart: 'Its start is not told: the calendar begins with the nearest date that is.',
		untoldEnd: 'Its end is not told: the calendar ends with the nearest date that is.',
		ongoing: 'It was still going on at publication, where the calendar ends it.',
		reading: (source: string, when: string) => `${isolated(source)}: ${when}`,
		other: (when: string) => `Other reading: ${when}`,
		status: (status: string, claimant: string | null) =>
			claimant ? `Told as ${status}, according to ${isolated(claimant)}` : `Told as ${status}`,
		dated: (phrase: string, rule: string) =>
			phrase ? `Dated by “${isolated(phrase)}”: ${isolated(rule)}` : '',
		source: (title: string, published: string, paragraphs: readonly number[]) =>
			title &&
			[
				`Source: ${isolated(title)}`,
				published && `published ${published}`,
				paragraphs.length
					? `paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')}`
					: ''
			]
				.filter(Boolean)
				.join(', ')
	},
	cite: {
		title: (title: string) => `“${isolated(title)}.”`,
		event: (event: string, title: string) => `“${isolated(event)}.” In “${isolated(title)}.”`,
		window: (span: string) => `Window: ${span}.`,
		narrowed: (n: number, total: number, by: string) =>
			`${n} of ${count(total, 'event', 'events')} (${by}).`,
		facet: (facet: string, names: readonly string[]) =>
			`${facet}: ${names.map(isolated).join(', ')}`,
		search: (text: string) => `search “${isolated(text)}”`,
		based: (title: string, published: string, url: string) =>
			title &&
			[`Based on: ${isolated(title)}`, published && `published ${published}`, url]
				.filter(Boolean)
				.join(', '),
		basedShort: (title: string, published: string) =>
			title && `Based on: ${isolated(title)}${published && `, published ${published}`}.`,
		retrieved: (date: string) => `Retrieved ${date}.`
	},
	citePart: {
		plain: 'As text',
		bibtex: 'BibTeX',
		copyPlain: 'Copy the text',
		copyBibtex: 'Copy the BibTeX entry',
		note: 'Both name the source, the window, the filters in use and the address of this view.'
	},
	dataPart: {
		which: 'Which events',
		these: (n: number) => `${n === 1 ? 'This' : 'These'} ${count(n, 'event', 'events')}`,
		theseNote: 'as filters and search leave them, whatever the zoom',
		all: (n: number) => `All ${count(n, 'event', 'events')}`,
		names: { csv: 'CSV', json: 'JSON', ics: 'Calendar' },
		download: (name: string) => `Download ${name}`,
		uses: {
			csv: 'A row for each event, for spreadsheets and statistics.',
			json: 'The file that the page is made from. Put it into data/ to make another page.',
			ics: 'An entry for each event. Vague dates say so in their title.'
		},
		anchors: (n: number) =>
			`JSON holds ${count(n, 'more event', 'more events')}, which dates here are counted from.`,
		whole: 'The whole, to fetch or to subscribe to:',
		source: 'Source',
		failed: 'The file could not be made. Try again, or take the whole from its address.'
	}
};
