import type { ColumnKey, Mapping } from '../formats/mapping.js';
import type { Problem } from '../model/problem.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import type { ProblemParts } from '../vocabulary/protocol.js';

export type { ColumnKey, Mapping };

/** The files that an opened file can be saved as. */
export type SavedAs = 'json' | 'csv' | 'mapping' | 'problems';

/** A problem, with its parts where it is one of a table. */
export interface ToldProblem extends Problem {
	/** Its place and its parts. */
	readonly parts?: ProblemParts;
}

/** What became of an opened file, in numbers and words. */
export interface Report {
	/** True if its columns can be mapped. */
	readonly isTable: boolean;
	/** The names of its columns. */
	readonly columns: readonly string[];
	/** What its columns stand for. */
	readonly mapping: Mapping;
	/** True if somebody has to say whether days or months stand first. */
	readonly isAsking: boolean;
	/** The number of its rows; each is shown or refused. */
	readonly read: number;
	/** The number of rows that are shown. */
	readonly shown: number;
	/** The first of its problems. */
	readonly problems: readonly ToldProblem[];
	/** The number of all its problems. */
	readonly problemCount: number;
}

/** What the page asks of the worker. */
export type Order =
	| { readonly do: 'read'; readonly file: File; readonly mapping: File | Mapping }
	| { readonly do: 'save'; readonly as: SavedAs };

/** How far the worker is: bytes or events done of all; rows are not counted. */
export interface Progress {
	/** What is being done. */
	readonly stage: 'starting' | 'bytes' | 'rows' | 'events';
	/** How much of it is done. */
	readonly done: number;
	/** How much there is; 0 where that is not known. */
	readonly total: number;
}

/** What the worker answers. The events of a timeline come before it. */
export type Answer =
	| { readonly is: 'progress'; readonly progress: Progress }
	| { readonly is: 'events'; readonly events: readonly TimelineEvent[] }
	| { readonly is: 'read'; readonly report: Report; readonly timeline: Timeline | null }
	| { readonly is: 'saved'; readonly text: string }
	| { readonly is: 'failed' };
