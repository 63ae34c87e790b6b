import {
	NAMESPACE,
	VERSION,
	type FromGuest,
	type Hello,
	type Method,
	type Report,
	type State
} from '../lib/vocabulary/protocol.js';

/** Callbacks for what a frame tells. */
export interface Listener {
	/** Called with the state once the timeline works. Called again when the frame is loaded anew. */
	onready: (state: State) => void;
	/** Called with a selection, a changed window or a warning. */
	onreport: (report: Omit<Report, 'type'>) => void;
}

/** The talk with one frame. */
export interface Link {
	/** Calls a method of the timeline. Rejects with its reason, or when the frame goes away. */
	call: (method: Method, params: State) => Promise<State>;
	/** Stops listening and rejects what was not answered. */
	end: () => void;
}

/** px that a frame may be high */
const [LEAST, MOST] = [200, 4000];
/** changes of the height at one width after which it is left alone: page and frame drive each other */
const LOOP = 60;
/** px that a change must have */
const DEAD = 2;

interface Waiting {
	resolve: (state: State) => void;
	reject: (error: Error) => void;
}

/** Opens the talk with the embed in a frame. Calls wait until it is there. */
export function linkTo(frame: HTMLIFrameElement, listener?: Listener): Link {
	const waiting = new Map<number, Waiting>();
	const early: unknown[] = [];
	const origins = () => ['null', new URL(frame.src, document.baseURI).origin];
	let port: MessagePort | undefined;
	let calls = 0;
	let [at, told, changes] = [0, 0, 0];

	function follow(value: number): void {
		const width = frame.clientWidth;
		if (width !== at) [at, changes] = [width, 0];
		const height = Math.min(Math.max(Math.ceil(value), LEAST), MOST);
		if (!Number.isFinite(height) || Math.abs(height - told) < DEAD || ++changes > LOOP + 1) return;
		if (changes > LOOP) {
			const message = `The height changed too often to be followed.`;
			return listener?.onreport({ name: 'warning', detail: { code: 'resize-loop', message } });
		}
		told = height;
		frame.height = `${height}`;
		frame.style.height = `${height}px`;
	}
	function onreply({ data }: MessageEvent<FromGuest>): void {
		if (data.type === 'height') return follow(data.value);
		if (data.type === 'event') return listener?.onreport(data);
		const one = waiting.get(data.id);
		waiting.delete(data.id);
		if ('error' in data) one?.reject(new Error(data.error.message));
		else one?.resolve(data.value);
	}
	function onmessage({ source, origin, data, ports }: MessageEvent): void {
		const isGuest = source === frame.contentWindow && origins().includes(origin);
		if (!isGuest || data?.ns !== NAMESPACE) return;
		if (data.type === 'announce') hello();
		if (data.type !== 'ready' || !ports[0]) return;
		if (port) drop();
		port = ports[0];
		port.onmessage = onreply;
		for (const call of early.splice(0)) port.postMessage(call);
		listener?.onready(data.state);
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
		call: (method, params) =>
			new Promise((resolve, reject) => {
				const call = { type: 'call', id: ++calls, method, params };
				waiting.set(calls, { resolve, reject });
				if (port) port.postMessage(call);
				else early.push(call);
			}),
		end: () => {
			removeEventListener('message', onmessage);
			drop();
		}
	};
}
