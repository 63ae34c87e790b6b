import { prefersReducedMotion, Tween } from 'svelte/motion';

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/** a value that moves so that the eye can follow, unless the reader prefers less motion */
export class Motion<T> {
	/** whether the value is on its way */
	isMoving = $state.raw(false);
	#tween: Tween<T>;
	#count = 0;

	/** `interpolate` gives the values between two, from 0 to 1 */
	constructor(value: T, interpolate: (a: T, b: T) => (t: number) => T) {
		this.#tween = new Tween(value, { easing: easeOut, interpolate });
	}

	get current(): T {
		return this.#tween.current;
	}

	/** the value that a movement leads to */
	get target(): T {
		return this.#tween.target;
	}

	/** takes a value at once; ends a movement */
	jump = (value: T): void => {
		this.#count++;
		this.isMoving = false;
		void this.#tween.set(value, { duration: 0 });
	};

	/** moves to a value in some ms; resolves when it is there, never when overtaken */
	to = async (value: T, duration: number): Promise<void> => {
		const count = ++this.#count;
		this.isMoving = true;
		await this.#tween.set(value, { duration: prefersReducedMotion.current ? 0 : duration });
		if (count === this.#count) this.isMoving = false;
	};
}
