import { markSlots } from '../../model/schema.js';

/** A row of a list, as plain data. */
export type Row = Readonly<Record<string, unknown>>;

/** A choice by its id, and what it is called. */
export interface Named {
	/** The id. */
	readonly id: string;
	/** What it is called. */
	readonly title: string;
}

/** What is shown of the rows of a list. */
export interface Column {
	/** The key of a row. */
	readonly key: string;
	/** What kind of value it is; a text if left out. */
	readonly type?: 'number' | 'truth';
	/** The choices that there are; any text if left out. */
	readonly choices?: readonly Named[];
	/** An example of what is written there; none if left out. */
	readonly hint?: string;
	/** How wide the field is beside the others, 1 if left out. */
	readonly wide?: number;
}

const truth = ['true', 'false'].map((id) => ({ id, title: id }));

/** Returns texts as choices that are called what they are. */
export const choicesOf = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));

/** The columns of the lists of a file, by their key. */
export const headColumns = {
	sources: [
		{ key: 'id' },
		{ key: 'title', wide: 3 },
		{ key: 'published' },
		{ key: 'publisher', wide: 2 },
		{ key: 'author' },
		{ key: 'url', wide: 3 },
		{ key: 'archived', wide: 2 },
		{ key: 'accessed' },
		{ key: 'language' },
		{ key: 'note', wide: 3 }
	],
	tracks: [{ key: 'id' }, { key: 'title', wide: 2 }, { key: 'short' }],
	kinds: [{ key: 'id' }, { key: 'title', wide: 2 }, { key: 'mark', choices: choicesOf(markSlots) }],
	actors: [{ key: 'id' }, { key: 'name', wide: 2 }, { key: 'role', wide: 2 }],
	places: [
		{ key: 'id' },
		{ key: 'name', wide: 2 },
		{ key: 'latitude', type: 'number' },
		{ key: 'longitude', type: 'number' },
		{ key: 'exact', type: 'truth', choices: truth },
		{ key: 'note', wide: 2 }
	],
	chapters: [
		{ key: 'id' },
		{ key: 'title', wide: 2 },
		{ key: 'range' },
		{ key: 'start' },
		{ key: 'end' },
		{ key: 'summary', wide: 3 }
	],
	phases: [
		{ key: 'id' },
		{ key: 'title', wide: 2 },
		{ key: 'short' },
		{ key: 'start' },
		{ key: 'end' },
		{ key: 'paragraph', type: 'number' },
		{ key: 'event' }
	]
} as const satisfies Readonly<Record<string, readonly Column[]>>;
