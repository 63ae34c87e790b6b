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
	readonly warning: { readonly code: WarningCode; readonly message: string };
}
/**
 * The cause of a warning.
 *
 * `value`: a value of the state cannot be used. `too-many`: of more messages in a second than
 * are carried out the last counts. From the host’s own side, `src`: no address, `resize-loop`: the
 * height is not followed any more, and `unreachable`: no answer within ten seconds.
 */
export type WarningCode = 'value' | 'too-many' | 'src' | 'resize-loop' | 'unreachable';

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

/** The cause for which a call failed: in its values, keys or name. */
export type CallFault = 'value' | 'params' | 'method';

/** Guest to host: the state after the call, or why it failed. */
export type Result = { readonly type: 'result'; readonly id: number } & (
	| { readonly value: State }
	| { readonly error: { readonly code: CallFault; readonly message: string } }
);

/** Every message from guest to host over a port. */
export type FromGuest = Height | Report | Result;
