import { hostKeys, type HostKey } from './host-keys.js';

/** what every message between windows carries in `ns`; the messages of a port need none */
export const NAMESPACE = 'conflict-timeline';
export const VERSION = 1;
/** a state as its address says it; what is left out is the default, or stays as it is in a change */
export type State = Readonly<Partial<Record<HostKey, string>>>;

/** the calls that a host may make; each reads the keys of its `params` that it names here */
export const methods = {
	getState: [],
	setState: hostKeys,
	select: ['event'],
	zoomTo: ['from', 'to'],
	highlight: ['event']
} as const satisfies Record<string, readonly HostKey[]>;
export type Method = keyof typeof methods;

interface Between<T extends string> {
	readonly ns: typeof NAMESPACE;
	readonly v: number;
	readonly type: T;
}

/** guest → host window, once it works: a host that knows the frame answers with a hello */
export type Announce = Between<'announce'>;

/** host → guest window: asks for a port */
export interface Hello extends Between<'hello'> {
	/** whether the frame may open new windows, as far as the host knows */
	readonly links?: boolean;
}

/** guest → host window, with a port: everything after that goes over the port */
export interface Ready extends Between<'ready'> {
	/** oldest and newest version that the guest speaks */
	readonly versions: readonly [number, number];
	readonly capabilities: readonly Method[];
	readonly state: State;
}

/** guest → host: what it would like to be high, at the width that it has */
export interface Height {
	readonly type: 'height';
	/** px */
	readonly value: number;
	/** px */
	readonly width: number;
	readonly seq: number;
}

/** what a guest reports beside its height */
export interface Details {
	/** another event is selected, or none */
	readonly select: { readonly event: string | null };
	/** the state has changed and come to rest */
	readonly viewchange: { readonly state: State };
	readonly warning: { readonly code: WarningCode; readonly message: string };
}
/**
 * `value`: a value of the state cannot be used; `too-many`: messages were dropped; from the host's own
 * side `resize-loop`: the height is not followed any more, `unreachable`: no answer within ten seconds
 */
export type WarningCode = 'value' | 'too-many' | 'resize-loop' | 'unreachable';

/** guest → host */
export type Report = {
	[Name in keyof Details]: {
		readonly type: 'event';
		readonly name: Name;
		readonly detail: Details[Name];
	};
}[keyof Details];

/** host → guest */
export interface Call {
	readonly type: 'call';
	readonly id: number;
	readonly method: Method;
	readonly params: State;
}

export type CallFault = 'value' | 'params' | 'method' | 'too-many';

/** guest → host: the state after the call, or why it failed */
export type Result = { readonly type: 'result'; readonly id: number } & (
	| { readonly value: State }
	| { readonly error: { readonly code: CallFault; readonly message: string } }
);

/** all that goes from guest to host over a port */
export type FromGuest = Height | Report | Result;
