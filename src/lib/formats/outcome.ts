import { checkedFile, type Problem } from '../model/check.js';
import { timelineOf } from '../model/read.js';
import type { TimelineFile } from '../model/schema.js';
import type { Timeline } from '../model/timeline.js';
import type { TableEvents } from './events.js';
import { columnKeys, columnsOf, type ColumnKey, type Mapping } from './mapping.js';
import { refusal, words, type Kind, type TableProblem } from './table.js';

/** What became of a foreign file. */
export interface Outcome {
	/** The kind that it was read as; null where it could not be read. */
	readonly kind: Kind | null;
	/** The names of its columns. */
	readonly columns: readonly string[];
	/** What its columns stand for. */
	readonly mapping: Mapping;
	/** The number of its rows, shown or refused. */
	readonly read: number;
	/** The timeline with its file; null where nothing can be shown. */
	readonly content: { readonly file: TimelineFile; readonly timeline: Timeline } | null;
	/** What was refused, and what deserves a look. */
	readonly problems: readonly TableProblem[];
}

/** Returns how many rows of a file are shown. */
export const shownIn = ({ content }: Outcome): number => content?.file.events.length ?? 0;

const isKey = (key: string): key is ColumnKey => (columnKeys as readonly string[]).includes(key);

/** Splits what is said of an event into the fact and the mend, at its row and column. */
function placed({ path, message }: Problem, row: number | null, mapping: Mapping): TableProblem {
	const [, key = ''] = /^\$\.events\[\d+\]\.(\w+)/.exec(path) ?? [];
	const column = isKey(key) ? (columnsOf(mapping, key)[0] ?? null) : null;
	const cut = message.lastIndexOf(': ');
	const [fact, mend] = [message.slice(0, cut), message.slice(cut + 2)];
	const where =
		column === null && path !== '$' ? `${path.replace(/^\$\.(events\[\d+\]\.)?/, '')}: ` : '';
	const [, value = null, rest = fact] = /^"([^"]*)" (.*)$/.exec(fact) ?? [];
	return refusal({ reason: where + rest, mend }, { row, column, value });
}

const indexIn = ({ path }: Problem): number | null => {
	const [, index] = /^\$\.events\[(\d+)\]/.exec(path) ?? [];
	return index === undefined ? null : Number(index);
};

interface Left {
	/** The complete file; null where nothing of it can be used. */
	readonly file: TimelineFile | null;
	readonly problems: readonly TableProblem[];
}

/** Leaves out the events that the check refuses; others may fall with them. */
function checked(head: object, { events, rows }: TableEvents, mapping: Mapping): Left {
	const problems: TableProblem[] = [];
	let left = events.map((event, index) => ({ event, row: rows[index]! }));
	while (left.length) {
		const { file, faults } = checkedFile({ ...head, events: left.map(({ event }) => event) });
		const bad = new Set<number | null>(faults.map(indexIn));
		for (const fault of faults) {
			const index = indexIn(fault);
			problems.push(placed(fault, index === null ? null : left[index]!.row, mapping));
		}
		if (!bad.size) return { file, problems };
		if (bad.has(null)) break;
		left = left.filter((_, index) => !bad.has(index));
	}
	return { file: null, problems };
}

const filled = (lists: TableEvents['lists']) =>
	Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length));

/** Makes the events of a table into a timeline, without those that the check refuses. */
export function shownOf(
	kind: Kind,
	columns: readonly string[],
	mapping: Mapping,
	read: TableEvents
): Outcome {
	const head = { ...mapping.head, ...filled(read.lists) };
	const { file, problems } = checked(head, read, mapping);
	const all = [...read.problems, ...problems];
	const told = { kind, columns, mapping, read: read.read };
	return file
		? { ...told, content: { file, timeline: timelineOf(file) }, problems: all }
		: { ...told, content: null, problems: [refusal(words.file.nothingShown), ...all] };
}
