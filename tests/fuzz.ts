import { expect } from 'vitest';

/** Returns how many cases a fuzz test tries: `usual` ones in the suite, `FUZZ_RUNS` in a long run. */
export const fuzz = (usual = 2000) => ({ numRuns: Number(process.env['FUZZ_RUNS'] ?? usual) });

/** ms that one case may take */
const LONGEST = 100;

/** Returns a check that also fails where one case takes too long, twice: once may be another's doing. */
export const quick =
	<Values extends unknown[]>(check: (...values: Values) => void) =>
	(...values: Values): void => {
		const took = () => {
			const begun = performance.now();
			check(...values);
			return performance.now() - begun;
		};
		if (took() > LONGEST) expect(took()).toBeLessThan(LONGEST);
	};
