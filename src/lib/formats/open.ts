import { valueOfJson } from '../model/json.js';
import { isRow } from '../model/migrate.js';
import { decoded } from './encoding.js';
import { eventsOf } from './events.js';
import { guessMapping } from './guess.js';
import { withHeader } from './header.js';
import { calendarMapping, calendarTable, isCalendar } from './icalendar.js';
import { jsonTable } from './json-table.js';
import { readMapping, type Mapping } from './mapping.js';
import { shownOf, type Outcome } from './outcome.js';
import { isOwnCsv, ownEvents } from './own-csv.js';
import { presetOf, ucdpColumns } from './presets.js';
import { readSeparated } from './separated.js';
import {
	notice,
	refuseFile,
	TableError,
	words,
	type Grid,
	type Kind,
	type Table,
	type TableProblem
} from './table.js';
import { isTimelineJs, parted, timelineJsTable } from './timelinejs.js';
import { isWikidata, ofWikidata } from './wikidata.js';
import { readWorkbook } from './xlsx.js';

/** A table, and what is known of it without a mapping. */
interface Opened {
	readonly kind: Kind;
	readonly table: Table;
	readonly mapping: Mapping;
}

const begins = (bytes: Uint8Array, signs: readonly number[]): boolean =>
	signs.every((sign, index) => bytes[index] === sign);

const ZIP = [0x50, 0x4b];
/** Workbooks of Excel 97, and those with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Pictures, films, archives and documents, which hold no table. */
const OTHERS = ['\x89PNG', 'GIF8', '\xff\xd8\xff', '%PDF', '\x1f\x8b', 'RIFF', 'Rar!', 'BZh'];

function refuseOthers(bytes: Uint8Array): void {
	const head = String.fromCharCode(...bytes.subarray(0, 4));
	if (begins(bytes, COMPOUND)) refuseFile(words.file.oldExcel);
	if (OTHERS.some((sign) => head.startsWith(sign))) refuseFile(words.file.binary);
}

/** UCDP hands out candidate events without the names of their columns. */
function withUcdpNames(grid: Grid): Grid {
	const [first] = grid.rows;
	const isBare = first?.cells.length === ucdpColumns.length && /^\d+$/.test(first.cells[0] ?? '');
	return isBare ? { ...grid, rows: [{ number: 0, cells: ucdpColumns }, ...grid.rows] } : grid;
}

/** Says what the columns of a table stand for: by its kind, by Wikidata, else by a guess. */
function known(table: Table, kind: Kind, name: string): Opened {
	if (isOwnCsv(table)) return { kind: 'own', table, mapping: { head: guessed(name) } };
	const preset = presetOf(table.columns);
	if (preset?.kind === 'timelinejs') return ofTimelineJs(table, preset.mapping, name);
	if (preset) {
		const notes = preset.kind === 'acled' ? [notice(words.note.acled)] : [];
		const head = guessMapping(table, name).head!;
		const mapping = { ...preset.mapping, head };
		return { kind: preset.kind, table: { ...table, notes: [...table.notes, ...notes] }, mapping };
	}
	if (!isWikidata(table)) return { kind, table, mapping: guessMapping(table, name) };
	const read = ofWikidata(table);
	const mapping = { ...guessMapping(read.table, name), ...read.mapping };
	return { kind: 'wikidata', table: read.table, mapping };
}

function ofTimelineJs(whole: Table, mapping: Mapping, name: string): Opened {
	const { table, head } = parted(whole);
	const { title } = guessMapping(table, name).head!;
	return { kind: 'timelinejs', table, mapping: { ...mapping, head: { title, ...head } } };
}

function openJson(json: unknown, name: string): Opened {
	if (isTimelineJs(json)) return known(timelineJsTable(json), 'timelinejs', name);
	const table = jsonTable(json);
	return table ? known(table, 'table', name) : refuseFile(words.file.unknownJson);
}

function openTable(bytes: Uint8Array, name: string, given: Mapping): Opened {
	if (begins(bytes, ZIP)) {
		const grid = readWorkbook(bytes, given.sheet);
		return known(withHeader(grid, given), 'workbook', name);
	}
	refuseOthers(bytes);
	const { text, notes } = decoded(bytes);
	if (!text.trim()) refuseFile(words.file.empty);
	if (isCalendar(text))
		return {
			kind: 'calendar',
			table: calendarTable(text),
			mapping: { ...calendarMapping, head: guessed(name) }
		};
	if (/^\s*[[{]/.test(text)) return openJson(parsed(text), name);
	const grid = withUcdpNames(readSeparated(text));
	return known(withHeader({ ...grid, notes: [...notes, ...grid.notes] }, given), 'table', name);
}

const guessed = (name: string) => ({ title: name.replace(/[-_]+/g, ' ').trim() || words.untitled });

function parsed(text: string): unknown {
	try {
		return valueOfJson(text);
	} catch (error) {
		return refuseFile(words.file.json((error as Error).message));
	}
}

/** Returns a mapping with what is known of a table where it leaves that out. */
const joined = (known: Mapping, given: Mapping): Mapping => ({
	...known,
	...given,
	head: { ...known.head, ...given.head }
});

/** True if a JSON value has the form of our files. */
export const isOwn = (json: unknown): boolean =>
	isRow(json) && Array.isArray(json['events']) && !isTimelineJs(json);

/**
 * Returns what a function gives, or the problem for which it refused the file.
 *
 * @throws whatever is no fault of the file
 */
function attempt<T>(read: () => T): T | TableProblem {
	try {
		return read();
	} catch (error) {
		if (error instanceof TableError) return error.problem;
		throw error;
	}
}

const nothing = { kind: null, columns: [], mapping: {}, read: 0, content: null } as const;

/**
 * Reads a foreign file: what it shows, and what it refuses.
 *
 * Never throws. `name` is that of the file without its ending; `mapping` corrects what is guessed.
 */
export function openTableFile(bytes: Uint8Array, name: string, mapping: unknown = {}): Outcome {
	const given = attempt(() => readMapping(mapping));
	if ('reason' in given) return { ...nothing, problems: [given] };
	const opened = attempt(() => openTable(bytes, name, given));
	if ('reason' in opened) return { ...nothing, problems: [opened] };
	const { kind, table } = opened;
	const whole = joined(opened.mapping, given);
	const read = attempt(() => (kind === 'own' ? ownEvents : eventsOf)(table, whole));
	return 'reason' in read
		? { ...nothing, kind, columns: table.columns, mapping: whole, problems: [...table.notes, read] }
		: shownOf(kind, table.columns, whole, read);
}
