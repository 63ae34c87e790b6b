/** Work in steps of a few milliseconds, which comes to a value. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once; returns what they come to. */
export function finished<T>(steps: Steps<T>): T {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}
