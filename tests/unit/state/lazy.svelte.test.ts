// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gestureOf } from '../../../src/lib/actions/gesture.js';
import { lazy } from '../../../src/lib/state/lazy.svelte.js';

/** a busy that keeps count, as the state does */
function counter() {
	const counter = {
		count: 0,
		busy<T>(promise: Promise<T>): Promise<T> {
			counter.count++;
			const end = () => void counter.count--;
			promise.then(end, end);
			return promise;
		}
	};
	return counter;
}

describe('what is loaded later', () => {
	it('is fetched until it is there, then never again, and is busy only meanwhile', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 8 }), async (outcomes) => {
				const work = counter();
				let fetched = 0;
				const part = lazy(() => {
					const isFine = outcomes[fetched++] ?? true;
					if (fetched % 2)
						return isFine ? Promise.resolve('part') : Promise.reject(new Error('lost'));
					if (!isFine) throw new Error('lost at once');
					return Promise.resolve('part');
				});
				const failing = [...outcomes, true].indexOf(true);
				for (let round = 0; round < outcomes.length + 2; round++) {
					await Promise.all([part.load(work.busy), part.load(work.busy)]);
					expect(part.failures).toBe(round < failing ? round + 1 : 0);
					expect(part.current).toBe(round < failing ? null : 'part');
				}
				expect(fetched).toBe(failing + 1);
				expect(work.count).toBe(0);
			})
		));
});

describe('a gesture', () => {
	it('is one promise from its beginning to its end, whatever comes twice', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.constantFrom('begin', 'end')), async (calls) => {
				let [told, ended] = [0, 0];
				const gesture = gestureOf((end) => {
					told++;
					void end.then(() => ended++);
				});
				for (const call of calls) {
					gesture[call]();
					expect(gesture.isRunning).toBe(call === 'begin');
				}
				gesture.end();
				await Promise.resolve();
				await Promise.resolve();
				expect(ended).toBe(told);
			})
		));
});
