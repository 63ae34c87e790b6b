import {
	methods,
	NAMESPACE,
	type Call,
	type CallFault,
	type Feed,
	type Hello,
	type Method
} from '../vocabulary/protocol.js';
import type { HostKey } from '../vocabulary/host-keys.js';

/**
 * The greatest number of characters of one value of a state.
 *
 * It is more than any list of ids in an address.
 */
export const LONGEST_VALUE = 2000;
/** The calls in a second after which further ones wait. */
const MOST = 20;
/** In ms. */
const SECOND = 1000;

/** A call that cannot be carried out, with the reason. */
export interface Refusal {
	/** The number of the call. */
	readonly id: number;
	/** The kind of fault. */
	readonly code: Exclude<CallFault, 'file' | 'replaced'>;
	/** The method, or the key of its params. */
	readonly at: string;
}

/** Reads a file that any page may have sent; null for another message. */
export function readFeed(data: unknown): Feed | null {
	if (!isObject(data) || data['type'] !== 'feed' || typeof data['id'] !== 'number') return null;
	const { id, name, file, mapping } = data;
	return {
		type: 'feed',
		id,
		name: String(name).slice(0, LONGEST_VALUE),
		file: file instanceof Blob ? file : null,
		mapping: mapping instanceof Blob ? mapping : undefined
	};
}

const isObject = (data: unknown): data is Record<string, unknown> =>
	typeof data === 'object' && data !== null && !Array.isArray(data);

/** True if a message of any origin is a hello of ours. */
export const isHello = (data: unknown): data is Hello =>
	isObject(data) &&
	data['ns'] === NAMESPACE &&
	data['type'] === 'hello' &&
	Number.isInteger(data['v']) &&
	(data['v'] as number) > 0;

const isMethod = (name: unknown): name is Method =>
	typeof name === 'string' && Object.hasOwn(methods, name);

const named = (name: unknown): string =>
	typeof name === 'string' ? name.slice(0, 40) : typeof name;

/** Returns the key of the first value that is no text of a fair length. */
const faultOf = (params: Record<string, unknown>, keys: readonly HostKey[]) =>
	keys.find((key) => {
		const value = params[key];
		return value !== undefined && (typeof value !== 'string' || value.length > LONGEST_VALUE);
	});

/**
 * Reads a call that any page may have sent.
 *
 * Returns the call as it may be trusted, or what is wrong with it; null when nobody waits for an
 * answer.
 */
export function readCall(data: unknown): Call | Refusal | null {
	if (!isObject(data) || data['type'] !== 'call') return null;
	const { id, method, params = {} } = data;
	if (typeof id !== 'number') return null;
	if (!isMethod(method)) return { id, code: 'method', at: named(method) };
	if (!isObject(params)) return { id, code: 'params', at: 'params' };
	const keys: readonly HostKey[] = methods[method];
	const fault = faultOf(params, keys);
	if (fault) return { id, code: 'params', at: fault };
	const known = keys.filter((key) => params[key] !== undefined);
	return {
		type: 'call',
		id,
		method,
		params: Object.fromEntries(known.map((key) => [key, params[key] as string]))
	};
}

/** A call to be carried out, and the numbers of all calls that it answers. */
export type Due = Call & { readonly ids: readonly number[] };

/** Takes calls in, however fast they come. */
export interface Pace {
	/** Carries a call out, now or when the second is over. */
	readonly take: (call: Call) => void;
	/** Forgets what waits. */
	readonly end: () => void;
}

/**
 * Carries out twenty calls a second, and those beyond as one of each method.
 *
 * The last value of each key wins. `onburst` is called once a second with more of them.
 */
export function paced(run: (due: Due) => void, onburst: () => void): Pace {
	const waiting = new Map<Method, Due>();
	let count = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const turn = () => {
		const calls = [...waiting.values()];
		waiting.clear();
		count = calls.length;
		timer = count ? setTimeout(turn, SECOND) : undefined;
		calls.forEach(run);
	};
	return {
		take: (call) => {
			timer ??= setTimeout(turn, SECOND);
			if (++count <= MOST) return run({ ...call, ids: [call.id] });
			if (count === MOST + 1) onburst();
			const { ids = [], params } = waiting.get(call.method) ?? {};
			// set anew, so that the last call is the last one carried out
			waiting.delete(call.method);
			const due = { ...call, ids: [...ids, call.id], params: { ...params, ...call.params } };
			waiting.set(call.method, due);
		},
		end: () => clearTimeout(timer)
	};
}
