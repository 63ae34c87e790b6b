import {
	NAMESPACE,
	VERSION,
	type Call,
	type Fed,
	type Feed,
	type FromGuest,
	type Hello,
	type Method,
	type Report,
	type State
} from '../lib/vocabulary/protocol.js';

/**
 * Called with the name and the detail of what a frame tells.
 *
 * `ready` comes once the timeline works, and again when another one does; `waiting` before a file is there.
 */
export type Listener = (name: Report['name'] | 'ready' | 'waiting', detail: object) => void;

/** The talk with one frame. */
export interface Link {
	/** Calls a method of the timeline. Rejects with its reason, without an answer, or when the frame goes away. */
	call: (method: Method, params: State) => Promise<State>;
	/** Hands a file over; null if it is lost. Rejects likewise, or when another file comes. */
	feed: (name: string, file: Blob | null, mapping?: Blob) => Promise<Fed>;
	/** Stops listening and rejects what was not answered. */
	end: () => void;
}

/** The ms after which a frame that says nothing is given up. */
export const PATIENCE = 10_000;
/** The same for a frame that reads a file. */
const READING = 120_000;
/** px that a frame may be high */
const [LEAST, MOST] = [200, 4000];
/** changes of the height at one width after which it is left alone: page and frame drive each other */
const LOOP = 60;
/** px that a change must have */
const DEAD = 2;

interface Waiting {
	message: object;
	isFeed: boolean;
	resolve: (value: never) => void;
	reject: (error: Error) => void;
}

/** Opens the talk with the embed in a frame. Calls wait until it is there. */
export function linkTo(frame: HTMLIFrameElement, onreport?: Listener): Link {
	const waiting = new Map<number, Waiting>();
	let port: MessagePort | undefined;
	let calls = 0;
	/** whether there is a timeline that answers */
	let isShown = false;
	let [at, told, changes] = [0, 0, 0];

	function follow(value: number): void {
		const width = frame.clientWidth;
		if (width !== at) [at, changes] = [width, 0];
		const height = Math.min(Math.max(Math.ceil(value), LEAST), MOST);
		// also what is no number is passed over
		if (!(Math.abs(height - told) >= DEAD) || ++changes > LOOP + 1) return;
		if (changes > LOOP) {
			const message = 'Its height never rests.';
			return onreport?.('warning', { code: 'resize-loop', message });
		}
		told = height;
		frame.height = `${height}`;
		frame.style.height = `${height}px`;
	}
	function onreply({ data }: MessageEvent<FromGuest>): void {
		if (data.type === 'height') return follow(data.value);
		if (data.type === 'event') return onreport?.(data.name, data.detail);
		const one = waiting.get(data.id);
		waiting.delete(data.id);
		if ('error' in data) return one?.reject(new Error(data.error.message));
		// what is called from now on is meant for the timeline that comes
		if (one?.isFeed) isShown = false;
		one?.resolve(data.value as never);
	}
	const send = ({ message, isFeed }: Waiting) => {
		if (isShown || isFeed) port?.postMessage(message);
	};
	function ask<T>(message: Omit<Feed, 'id'> | Omit<Call, 'id'>, patience: number): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			const isFeed = message.type === 'feed';
			const one = { message: { ...message, id: ++calls }, isFeed, resolve, reject };
			waiting.set(calls, one);
			setTimeout(() => reject(new Error('No answer.')), patience);
			// before that it is passed on when the timeline works
			send(one);
		});
	}
	function onmessage({ source, origin, data, ports }: MessageEvent): void {
		if (source !== frame.contentWindow || data?.ns !== NAMESPACE) return;
		if (!['null', new URL(frame.src).origin].includes(origin)) return;
		if (data.type === 'announce') hello();
		if (data.type !== 'ready' || !ports[0]) return;
		if (isShown) drop();
		port = ports[0];
		port.onmessage = onreply;
		isShown = !data.isWaiting;
		waiting.forEach(send);
		onreport?.(isShown ? 'ready' : 'waiting', { state: data.state });
	}
	function hello(): void {
		const { sandbox } = frame;
		const links = !frame.hasAttribute('sandbox') || sandbox.contains('allow-popups');
		const message: Hello = { ns: NAMESPACE, v: VERSION, type: 'hello', links };
		frame.contentWindow?.postMessage(message, '*');
	}
	function drop(): void {
		port?.close();
		for (const { reject } of waiting.values()) reject(new Error('Gone.'));
		waiting.clear();
	}
	addEventListener('message', onmessage);
	hello();
	return {
		call: (method, params) => ask({ type: 'call', method, params }, PATIENCE),
		feed: (name, file, mapping) => ask({ type: 'feed', name, file, mapping }, READING),
		end: () => {
			removeEventListener('message', onmessage);
			drop();
		}
	};
}
