import { isFault, readCellDate } from './date.js';
import { plain } from './date-words.js';
import type { ColumnKey, Mapping } from './mapping.js';
import { words, type Table } from './table.js';

/** Names of columns in English, German, French, Spanish and Italian, the likeliest first. */
const NAMES: Readonly<Partial<Record<ColumnKey, string>>> = {
	start:
		'start date|start|begin|from|beginning|startdatum|anfang|beginn|von|date de debut|debut|fecha de inicio|inicio|data di inizio|data inizio|inizio|start time|startzeit',
	end: 'end date|end|until|to|finish|enddatum|ende|bis|date de fin|fin|fecha de fin|data di fine|data fine|fine|end time',
	when: 'date|when|day|datum|tag|date de l evenement|fecha|data|giorno|event date|datetime|date time|timestamp|time|point in time|year|jahr|annee|ano|anno|zeit|quand|cuando|quando',
	title:
		'title|headline|event|name|event name|label|titel|ereignis|uberschrift|titre|evenement|nom|titulo|evento|nombre|titolo|nome|subject|betreff|what|was|item label|itemlabel|mission|treaty|summary',
	summary:
		'summary|description|text|notes|note|details|body|content|beschreibung|zusammenfassung|bemerkung|bemerkungen|resume|texte|descripcion|resumen|texto|descrizione|riassunto|testo|itemdescription|item description|comment|comments|kommentar',
	id: 'id|event id|uid|key|kennung|identifiant',
	kind: 'kind|type|category|event type|art|typ|kategorie|categorie|genre|tipo|categoria|class|klasse|status',
	track: 'track|group|theme|region|gruppe|thema|groupe|grupo|gruppo|tema',
	claimant: 'claimant|according to|laut|selon|segun|secondo',
	weight: 'weight|importance|gewicht|wichtigkeit|poids|peso',
	actors:
		'actors|actor|people|persons|who|akteure|personen|wer|acteurs|personnes|qui|actores|attori',
	place:
		'place|location|city|town|country|where|ort|stadt|land|lieu|ville|pays|lugar|ciudad|pais|luogo|citta|paese|site|venue|placelabel|locationlabel|countrylabel',
	latitude: 'latitude|lat|breite|breitengrad|latitud|latitudine',
	longitude: 'longitude|lon|lng|long|lange|langengrad|longitud|longitudine',
	point:
		'coordinates|coord|coords|coordinate|point|location point|koordinaten|coordonnees|coordenadas|coordinate location',
	source: 'source|quelle|fuente|fonte|reference',
	url: 'url|link|web|website|source url|address|adresse|enlace|more|href|item',
	page: 'page|seite|pagina'
};

/** The rows that a guess looks at. */
const LOOKED = 200;
/** The most names that make kinds, and tracks. */
const MOST = { kind: 6, track: 8 } as const;

const named = (name: string): string =>
	plain(name)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const cellsOf = (table: Table, index: number): string[] =>
	table.rows
		.slice(0, LOOKED)
		.map(({ cells }) => cells[index]?.trim() ?? '')
		.filter(Boolean);

/** Returns the share of the cells of a column that are dates, whichever part comes first. */
function dated(table: Table, index: number): number {
	const cells = cellsOf(table, index);
	const read = cells.filter(
		(cell) =>
			!isFault(readCellDate(cell, { dayFirst: true })) ||
			!isFault(readCellDate(cell, { dayFirst: false }))
	);
	return cells.length ? read.length / cells.length : 0;
}

/** True if the cells of a column may be what its name says. */
function isFit(table: Table, index: number, key: ColumnKey): boolean {
	const cells = cellsOf(table, index);
	if (key === 'when' || key === 'start') return cells.length > 0 && dated(table, index) >= 0.3;
	if (key === 'end') return !cells.length || dated(table, index) >= 0.3;
	if (key === 'latitude' || key === 'longitude')
		return cells.every((cell) => /^-?\d+(?:[.,]\d+)?$/.test(cell));
	if (key === 'point') return cells.every((cell) => /\d.*[\s,;]+-?\d/.test(cell));
	if (key === 'url') return cells.length > 0 && cells.every((cell) => /^https?:/i.test(cell));
	if (key === 'weight') return cells.every((cell) => /^[1-5]$/.test(cell));
	if (key === 'title') return new Set(cells).size > 1 || cells.length === 1;
	if (key === 'kind' || key === 'track') return new Set(allCells(table, index)).size <= MOST[key];
	return cells.length > 0;
}

const allCells = (table: Table, index: number): string[] =>
	table.rows.map(({ cells }) => cells[index]?.trim() ?? '').filter(Boolean);

/** Returns the columns that follow from the names; each is taken once. */
function byName(table: Table): Map<ColumnKey, string> {
	const names = table.columns.map(named);
	const found = new Map<ColumnKey, string>();
	const taken = new Set<number>();
	for (const [key, list] of Object.entries(NAMES) as [ColumnKey, string][]) {
		const index = list
			.split('|')
			.flatMap((word) => names.flatMap((name, at) => (name === word ? [at] : [])))
			.find((at) => !taken.has(at) && isFit(table, at, key));
		if (index === undefined) continue;
		taken.add(index);
		found.set(key, table.columns[index]!);
	}
	return found;
}

/** Returns the first column of those not taken that fits what a key needs. */
function byContent(table: Table, found: Map<ColumnKey, string>, isRight: (at: number) => boolean) {
	const taken = new Set(found.values());
	return table.columns.find((name, at) => !taken.has(name) && isRight(at));
}

/** Returns year, month, day and time where a table has a column for each. */
function dateParts({ columns }: Table): string[] {
	const parts = [
		'year|jahr|annee|ano|anno',
		'month|monat|mois|mes|mese',
		'day|tag|jour|dia|giorno',
		'time|zeit|uhrzeit|heure|hora|ora'
	].map((list) => columns.find((name) => list.split('|').includes(named(name))));
	const length = parts.findIndex((part) => part === undefined);
	return parts.slice(0, length < 0 ? parts.length : length) as string[];
}

/** Returns a word that most titles have in common with the name of the column; `Untitled` for none. */
const titleOf = (name: string | undefined): string =>
	(name ?? '').replace(/[-_]+/g, ' ').trim().slice(0, 80) || words.untitled;

/**
 * Guesses what columns stand for, by their names, then by what they hold.
 *
 * `name` is that of the file, for the title of the timeline. Whether days or months come first is not
 * guessed.
 */
export function guessMapping(table: Table, name?: string): Mapping {
	const found = byName(table);
	const parts = dateParts(table);
	const dates = found.has('start') || found.has('when');
	const date = dates ? undefined : byContent(table, found, (at) => dated(table, at) >= 0.6);
	if (date !== undefined) found.set('when', date);
	const title = found.has('title')
		? undefined
		: byContent(table, found, (at) => {
				const cells = cellsOf(table, at);
				return cells.some((cell) => /\p{L}{2}/u.test(cell)) && dated(table, at) < 0.3;
			});
	if (title !== undefined) found.set('title', title);
	const columns: Mapping['columns'] = Object.fromEntries(found);
	if (parts.length > 1 && !found.has('start')) columns.when = parts;
	if (columns.start && !columns.end) {
		columns.when = columns.start;
		delete columns.start;
	} else if (columns.start) delete columns.when;
	return { columns, head: { title: titleOf(name) } };
}
