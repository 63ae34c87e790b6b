import type { Steps } from '../model/steps.js';

/** Milliseconds that a task of several steps takes at most, the last step apart. */
const SLICE = 30;

/** Resolves in a task of its own; the browser can answer before. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Returns what steps come to, with as many in a task as hold nobody up. */
export async function inTasks<T>(steps: Steps<T>): Promise<T> {
	let begun = performance.now();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		if (performance.now() - begun < SLICE) continue;
		await nextTask();
		begun = performance.now();
	}
}
