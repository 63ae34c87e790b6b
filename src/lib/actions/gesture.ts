/** Takes a gesture that begins; the promise resolves when the gesture ends. */
export type OnGesture = (ended: Promise<void>) => void;

/** A gesture of a node, which must end it also when the node goes away. */
export interface Gesture {
	/** True between `begin` and `end`. */
	readonly isRunning: boolean;
	/** Begins the gesture, unless it runs already. */
	readonly begin: () => void;
	/** Ends the gesture, if it runs. */
	readonly end: () => void;
}

/** Returns a gesture that does not run yet. */
export function gestureOf(ongesture: OnGesture): Gesture {
	let finish: (() => void) | null = null;
	return {
		get isRunning() {
			return finish !== null;
		},
		begin() {
			if (!finish) ongesture(new Promise((resolve) => (finish = resolve)));
		},
		end() {
			finish?.();
			finish = null;
		}
	};
}
