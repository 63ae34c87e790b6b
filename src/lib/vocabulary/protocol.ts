import { hostKeys, type HostKey } from './host-keys.js';

/** The value of `ns` in every message between windows; messages over a port have none. */
export const NAMESPACE = 'conflict-timeline';
/** The version of the messages that this code speaks. */
export const VERSION = 1;
/**
 * A state as its address writes it.
 *
 * A missing key means its default; in a change, that it stays as it is.
 */
export type State = Readonly<Partial<Record<HostKey, string>>>;

/** The calls that a host may make, each with the keys it reads. */
export const methods = {
	getState: [],
	setState: hostKeys,
	select: ['event'],
	zoomTo: ['from', 'to'],
	highlight: ['event']
} as const satisfies Record<string, readonly HostKey[]>;
/** The name of a call that a host may make. */
export type Method = keyof typeof methods;

interface Between<T extends string> {
	readonly ns: typeof NAMESPACE;
	readonly v: number;
	readonly type: T;
}

/** Guest to host window: it works, and waits for a hello. */
export type Announce = Between<'announce'>;

/** Host to guest window: asks for a port. */
export interface Hello extends Between<'hello'> {
	/** True if the frame may open new windows, as far as the host knows. */
	readonly links?: boolean;
}

/** Guest to host window, with a port; everything after that goes over the port. */
export interface Ready extends Between<'ready'> {
	/** Oldest and newest version that the guest speaks. */
	readonly versions: readonly [number, number];
	/** The calls that the guest answers. */
	readonly capabilities: readonly Method[];
	/** The state that the guest shows. */
	readonly state: State;
	/** True if it shows no timeline yet; another answer follows once it does. */
	readonly isWaiting?: boolean;
}

/** Guest to host: the height it would like at the width it has. */
export interface Height {
	/** Tells the message from the others. */
	readonly type: 'height';
	/** The height, in CSS px. */
	readonly value: number;
	/** The width that the height is meant for, in CSS px. */
	readonly width: number;
	/** The number of the message, from 1; a later one replaces earlier ones. */
	readonly seq: number;
}

/** The events that a guest reports, each with its detail. */
export interface Details {
	/** The event that is now selected; null for none. */
	readonly select: { readonly event: string | null };
	/** The state after a change, once it has come to rest. */
	readonly viewchange: { readonly state: State };
	/** A fault that does not stop the guest. */
	readonly warning: Warning;
}
/** The place of a problem in a file, and its parts. */
export interface ProblemParts {
	/** The number of its row, from 1; null for the whole file. */
	readonly row: number | null;
	/** The name of its column; null for the whole row. */
	readonly column: string | null;
	/** The text of its cell; null where none is meant. */
	readonly value: string | null;
	/** What is wrong. */
	readonly reason: string;
	/** What to do about it. */
	readonly mend: string;
}
/** A fault, in words; one of a table has its parts, too. */
export interface Warning extends Partial<ProblemParts> {
	/** Its cause. */
	readonly code: WarningCode;
	/** Its place, what is wrong, and the mend. */
	readonly message: string;
}
/**
 * The cause of a warning.
 *
 *
 * `value`: a value of the state cannot be used. `too-many`: of more messages in a second than
 * are carried out the last counts. `problem`: a row or a value of the file is not clear. `file`:
 * the file cannot be shown. From the host’s own side, `src`: no address, `resize-loop`: the
 * height is not followed any more, and `unreachable`: no answer within ten seconds.
 */
export type WarningCode =
	'value' | 'too-many' | 'problem' | 'file' | 'src' | 'resize-loop' | 'unreachable';

/** Guest to host: an event with its detail. */
export type Report = {
	[Name in keyof Details]: {
		readonly type: 'event';
		readonly name: Name;
		readonly detail: Details[Name];
	};
}[keyof Details];

/** Host to guest: a call that expects a result. */
export interface Call {
	/** Tells the message from the others. */
	readonly type: 'call';
	/** The number of the call, which its result repeats. */
	readonly id: number;
	/** The name of what is called. */
	readonly method: Method;
	/** The keys that the call reads, as its address writes them. */
	readonly params: State;
}

/** Host to guest: a file to be shown, which expects a result. */
export interface Feed {
	/** Tells the message from the others. */
	readonly type: 'feed';
	/** The number of the call, which its result repeats. */
	readonly id: number;
	/** The name of the file. */
	readonly name: string;
	/** The file; null if the host could not get it. */
	readonly file: Blob | null;
	/** The mapping of its columns. */
	readonly mapping?: Blob | undefined;
}

/** What became of the rows of a file: read = shown + refused. */
export interface Fed {
	/** The number of rows. */
	readonly read: number;
	/** The number of rows that are shown. */
	readonly shown: number;
	/** The number of rows that are not. */
	readonly refused: number;
}

/** The cause for which a call failed; `replaced`: by a later file. */
export type CallFault = 'value' | 'params' | 'method' | 'file' | 'replaced';

/** Guest to host: what came of a call. */
export type Result = { readonly type: 'result'; readonly id: number } & (
	| { readonly value: State | Fed }
	| { readonly error: { readonly code: CallFault; readonly message: string } }
);

/** Every message from guest to host over a port. */
export type FromGuest = Height | Report | Result;
