import { csvFormat } from 'd3';
import { csvOf } from '../files/csv.js';
import { jsonText } from '../files/json.js';
import { readArchive, type Archive } from '../formats/archive.js';
import { mappingText } from '../formats/mapping.js';
import { isOwn, openTableFile } from '../formats/open.js';
import { shownIn } from '../formats/outcome.js';
import { asProblem, words, type TableProblem } from '../formats/table.js';
import { valueOfJson } from '../model/json.js';
import { isRow } from '../model/migrate.js';
import type { Problem } from '../model/problem.js';
import { readTimelineFile, type FileReading } from '../model/timeline-file.js';
import type { ProblemParts } from '../vocabulary/protocol.js';
import { picturesOf } from './pictures.js';
import type { Report, SavedAs, ToldProblem } from './protocol.js';

/** A file that was opened: what is shown, all its problems, and the report. */
export interface OpenedFile {
	/** The timeline with its file; null where nothing can be shown. */
	readonly content: FileReading['content'];
	/** All its problems. */
	readonly problems: readonly Problem[];
	/** What is told about it. */
	readonly report: Report;
	/** The pictures that came with it, by their names. */
	readonly pictures: ReadonlyMap<string, Blob>;
}

const noTable = { isTable: false, columns: [], mapping: {}, isAsking: false };
const none: ReadonlyMap<string, Blob> = new Map();

/** Most problems that a page lists; the file of problems has all. */
const LISTED = 500;

/** Returns the number of events in a file of our own form; null for another form. */
function ownEventsIn(bytes: Uint8Array): number | null {
	const text = new TextDecoder().decode(bytes);
	if (!/^\s*\{/.test(text)) return null;
	try {
		const json = JSON.parse(text) as { events: readonly unknown[] };
		return isOwn(json) ? json.events.length : null;
	} catch {
		return null;
	}
}

function openOwn(bytes: Uint8Array, read: number): OpenedFile {
	const { content, problems } = readTimelineFile(bytes);
	const report = { ...noTable, read, shown: content ? read : 0, ...listed(problems) };
	return { content, problems, report, pictures: none };
}

/** Most characters of a cell's text that are told. */
const TOLD = 200;

const partsOf = ({ row, column, value, reason, mend }: TableProblem): ProblemParts => ({
	row,
	column,
	value: value && value.slice(0, TOLD),
	reason,
	mend
});

const listed = (problems: readonly ToldProblem[]) => ({
	problems: problems.slice(0, LISTED),
	problemCount: problems.length
});

function openPlain(bytes: Uint8Array, name: string, mapping: unknown): OpenedFile {
	const own = ownEventsIn(bytes);
	if (own !== null) return openOwn(bytes, own);
	const outcome = openTableFile(bytes, name, mapping);
	const problems = outcome.problems.map((one) => ({ ...asProblem(one), parts: partsOf(one) }));
	const report: Report = {
		isTable: outcome.columns.length > 0 && outcome.kind !== 'own',
		columns: outcome.columns,
		mapping: outcome.mapping,
		isAsking: outcome.problems.some(({ reason }) => reason === words.date.asked.reason),
		read: outcome.read,
		shown: shownIn(outcome),
		...listed(problems)
	};
	return { content: outcome.content, problems, report, pictures: none };
}

function refused(problem: Problem): OpenedFile {
	const report = { ...noTable, read: 0, shown: 0, ...listed([problem]) };
	return { content: null, problems: [problem], report, pictures: none };
}

/** Adds the pictures of an archive to what it shows, and tells those that are missing. */
function illustrated(opened: OpenedFile, archive: Archive): OpenedFile {
	const { pictures, missing } = picturesOf(opened.content?.timeline.events ?? [], archive);
	const problems = [...opened.problems, ...missing];
	return { ...opened, problems, pictures, report: { ...opened.report, ...listed(problems) } };
}

function mappingIn(bytes: Uint8Array | undefined): unknown {
	if (!bytes) return {};
	try {
		return valueOfJson(new TextDecoder().decode(bytes));
	} catch {
		// refused in words by whoever reads mappings
		return null;
	}
}

/**
 * Opens a file of any kind: what it shows, and what it refuses.
 *
 * Never throws. `name` is without its ending; `mapping` corrects what is guessed. A ZIP file holds
 * one timeline, its mapping, and its pictures.
 */
export function openFile(bytes: Uint8Array, name: string, mapping: unknown): OpenedFile {
	const archive = readArchive(bytes);
	if (!archive) return openPlain(bytes, name, mapping);
	if ('reason' in archive) return refused(asProblem(archive));
	const isGiven = !isRow(mapping) || Object.keys(mapping).length > 0;
	const said = isGiven ? mapping : mappingIn(archive.mapping);
	return illustrated(openPlain(archive.bytes, archive.name, said), archive);
}

/** Returns problems as a table: where, what, and whether the row is shown. */
const problemsText = (problems: readonly Problem[]): string =>
	`\ufeff${csvFormat(
		problems.map(({ path, message, isWarning }) => ({
			where: path,
			problem: message,
			refused: isWarning ? 'no' : 'yes'
		})),
		['where', 'problem', 'refused']
	)}\n`;

/** Returns an opened file as the text of another one; empty where nothing is shown. */
export function textOf({ content, problems, report }: OpenedFile, as: SavedAs): string {
	if (as === 'mapping') return mappingText(report.mapping);
	if (as === 'problems') return problemsText(problems);
	if (!content) return '';
	return as === 'json' ? jsonText(content.file) : csvOf(content.timeline, content.timeline.events);
}
