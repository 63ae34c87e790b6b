import type { Answer, Order } from '../open/protocol.js';

/** A worker that reads files, or its loss. */
export interface FileWorker {
	/** Sends an order to it. */
	readonly send: (order: Order) => void;
	/** Ends it, whatever it does. */
	readonly end: () => void;
}

/** Milliseconds in which a worker has to give its first sign. */
const PATIENCE = 15_000;

/**
 * Starts the worker that reads files.
 *
 * `onlost` is called once where it cannot start, stays silent, or breaks down.
 */
export function startFileWorker(
	onanswer: (answer: Answer) => void,
	onlost: () => void
): FileWorker {
	let worker: Worker | null = null;
	let isOver = false;
	const end = () => {
		isOver = true;
		clearTimeout(timer);
		worker?.terminate();
	};
	const lose = () => {
		if (isOver) return;
		end();
		onlost();
	};
	const timer = setTimeout(lose, PATIENCE);
	try {
		worker = new Worker(new URL('../open/worker.ts', import.meta.url), { type: 'module' });
	} catch {
		queueMicrotask(lose);
		return { send: () => {}, end };
	}
	worker.onerror = lose;
	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		clearTimeout(timer);
		if (isOver) return;
		if (data.is === 'failed') lose();
		else onanswer(data);
	};
	return { send: (order) => worker.postMessage(order), end };
}
