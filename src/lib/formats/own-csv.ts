import type { TableEvents } from './events.js';
import type { Mapping } from './mapping.js';
import type { Table, TableRow } from './table.js';

/** Columns by which a table is known as one that `data.csv` gave. */
const SIGNS = [
	'id',
	'title',
	'start',
	'end',
	'earliest_start',
	'precision',
	'kind',
	'dating_paragraph'
];

/** True if a table is one of ours, as `csvOf` writes it. */
export const isOwnCsv = ({ columns }: Table): boolean =>
	SIGNS.every((sign) => columns.includes(sign));

/** Returns the parts of a text between separators whose sign is not escaped. */
function parted(text: string, separator: string): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text.startsWith(separator, at)) {
			parts.push(text.slice(from, at));
			from = at + separator.length;
			at = from - 1;
		}
	}
	return [...parts, text.slice(from)];
}

/** Returns the entries of a cell with their fields; the inverse of what `csvOf` joins. */
export const entriesIn = (cell: string): string[][] =>
	cell
		? parted(cell, '; ').map((entry) =>
				parted(entry, ' | ').map((field) => field.replace(/\\([^])/g, '$1'))
			)
		: [];

const isTold = (value: unknown): boolean =>
	value !== '' && value !== undefined && !(value instanceof Object && !Object.keys(value).length);

/** Leaves out what is empty. */
const told = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => isTold(value)));

const numbered = (text = ''): number | undefined => (text ? Number(text) : undefined);

type Cells = (name: string) => string;

/** Reads a date as `csvOf` writes it in one cell: `/` stands between a start and its end. */
function datesIn(edtf: string): Record<string, unknown> {
	const [start, end] = edtf.split('/');
	return end === undefined ? { when: edtf } : told({ start, end });
}

/** Reads the event’s own date: the first of its readings, where sources differ. */
function datesOf(cell: Cells): Record<string, unknown> {
	const [own] = entriesIn(cell('readings'));
	if (own) return datesIn(own[1] ?? '');
	const [start, end] = [cell('start'), cell('end')];
	return cell('precision') === 'lasting' ? { start, end } : { when: start };
}

/** Reads the other reading of a date: that of a start has its end beside. */
function uncertainOf(cell: Cells): Record<string, unknown> | undefined {
	const [why, whole] = [cell('uncertain_why'), cell('other_reading')];
	if (!why) return undefined;
	const [other, end] = cell('precision') === 'lasting' ? whole.split('/') : [whole];
	return told({ why, other, end });
}

function figuresOf(cell: Cells): unknown[] {
	return entriesIn(cell('figures')).map(
		([qualifier, amount, of, claimant, asOf, paragraph, source]) =>
			told({ qualifier, amount, of, claimant, asOf, paragraph: numbered(paragraph), source })
	);
}

/**
 * Returns which date each citation gives: the readings follow the citations in their order.
 *
 * `own` is the citation whose date is that of the event, -1 for none. Null where they do not fit.
 */
function datesFrom(sources: readonly string[], readings: readonly string[][], own: number) {
	const left = [...readings];
	const dates = sources.map((source, index) => {
		const isNext = index !== own && left[0]?.[0] === source;
		return isNext ? left.shift()![1] : undefined;
	});
	const isFirst = own < 0 || dates.slice(0, own).every((edtf) => edtf !== undefined);
	return left.length || !isFirst ? null : dates;
}

/** True if no citation stands twice, as no file has it. */
const isUnique = (rows: readonly unknown[]): boolean =>
	new Set(rows.map((row) => JSON.stringify(row))).size === rows.length;

/** Reads where sources tell an event, and the dates that they give beside its own. */
function citationsOf(cell: Cells): unknown[] {
	const [first, ...readings] = entriesIn(cell('readings'));
	const rows = entriesIn(cell('citations'));
	const sources = rows.map(([source = '']) => source);
	const owns = [...sources.keys()].filter((index) => sources[index] === first?.[0]);
	const fits = [...owns, -1].flatMap((own) => {
		const dates = datesFrom(sources, readings, own);
		return dates ? [rows.map((row, index) => citationIn(row, dates[index]))] : [];
	});
	return fits.find(isUnique) ?? fits[0] ?? rows.map((row) => citationIn(row, undefined));
}

const citationIn = (row: readonly string[], edtf: string | undefined) => {
	const [source, paragraph, locator, url, quote] = row;
	const dates = edtf === undefined ? {} : datesIn(edtf);
	return told({ source, paragraph: numbered(paragraph), locator, url, quote, ...dates });
};

const mediaOf = (cell: Cells): unknown[] =>
	entriesIn(cell('media')).map(([file, alt, credit, licence, source]) =>
		told({ file, alt, credit, licence, source })
	);

const idsIn = (cell: string): string[] => entriesIn(cell).map(([id = '']) => id);

function eventOf(cell: Cells): Record<string, unknown> {
	const [phrase, anchor, rule] = [cell('phrase'), cell('anchor'), cell('rule')];
	const paragraph = numbered(cell('dating_paragraph'));
	const source = cell('dating_source');
	const texts = ['id', 'title', 'label', 'summary', 'kind', 'track', 'status', 'claimant'];
	const lists = {
		actors: idsIn(cell('actors')),
		places: idsIn(cell('places')),
		figures: figuresOf(cell),
		citations: citationsOf(cell),
		media: mediaOf(cell)
	};
	return told({
		...Object.fromEntries(texts.map((name) => [name, cell(name)])),
		...datesOf(cell),
		weight: Number(cell('weight')),
		total: cell('total') === 'yes' ? true : undefined,
		uncertain: uncertainOf(cell),
		dating: phrase ? told({ phrase, anchor, rule, paragraph, source }) : undefined,
		...lists,
		extra: Object.fromEntries(entriesIn(cell('extra')))
	});
}

const cellsOf =
	({ columns }: Table, { cells }: TableRow): Cells =>
	(name) =>
		cells[columns.indexOf(name)] ?? '';

/** Returns the rows of a list that cells name, each once. */
function listed(rows: readonly Cells[], read: (cell: Cells) => Record<string, unknown>[]) {
	const byId = new Map(rows.flatMap(read).map((row) => [row['id'], row]));
	return [...byId.values()];
}

const actorsOf = (cell: Cells) =>
	entriesIn(cell('actors')).map(([id, name, role]) => told({ id, name, role }));

const placesOf = (cell: Cells) =>
	entriesIn(cell('places')).map(([id, name, latitude, longitude, spot, note]) => ({
		...told({ id, name, note }),
		latitude: Number(latitude),
		longitude: Number(longitude),
		exact: spot === 'exact'
	}));

/** Reads the rows of a table that `csvOf` wrote; the head comes from the mapping. */
export function ownEvents(table: Table, { head }: Mapping): TableEvents {
	const rows = table.rows.map((row) => cellsOf(table, row));
	return {
		events: rows.map(eventOf),
		rows: table.rows.map(({ number }) => number),
		lists: {
			actors: (head?.['actors'] as unknown[] | undefined) ?? listed(rows, actorsOf),
			places: (head?.['places'] as unknown[] | undefined) ?? listed(rows, placesOf),
			sources: (head?.['sources'] as unknown[] | undefined) ?? []
		},
		read: rows.length,
		problems: table.notes
	};
}

/** Returns the mapping beside a downloaded CSV: a file without its events. */
export function ownMapping(file: object): Mapping {
	const { events, ...head } = file as Record<string, unknown>;
	return events === undefined ? {} : { head };
}
