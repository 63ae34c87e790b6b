import { prefersReducedMotion, Tween } from 'svelte/motion';

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/**
 * A value that moves so that the eye can follow.
 *
 * At once where the reader prefers less motion.
 */
export class Motion<T> {
	/** True while the value is on its way. */
	isMoving = $state.raw(false);
	#tween: Tween<T>;
	#count = 0;

	/** Begins at a value; `interpolate` gives the values between two, from 0 to 1. */
	constructor(value: T, interpolate: (a: T, b: T) => (t: number) => T) {
		this.#tween = new Tween(value, { easing: easeOut, interpolate });
	}

	/** The value as it is now, also on its way. */
	get current(): T {
		return this.#tween.current;
	}

	/** The value that a movement leads to. */
	get target(): T {
		return this.#tween.target;
	}

	/** Takes a value at once and ends a movement. */
	jump = (value: T): void => {
		this.#count++;
		this.isMoving = false;
		void this.#tween.set(value, { duration: 0 });
	};

	/**
	 * Moves to a value in some milliseconds.
	 *
	 * Resolves when it is there, never when another movement overtakes it.
	 */
	to = async (value: T, duration: number): Promise<void> => {
		const count = ++this.#count;
		this.isMoving = true;
		await this.#tween.set(value, { duration: prefersReducedMotion.current ? 0 : duration });
		if (count === this.#count) this.isMoving = false;
	};
}
