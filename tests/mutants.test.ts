import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants/mutants.mjs';

describe('planted faults', () => {
	it.each(mutants)('“$name” can be planted, and has tests', ({ file, find, tests }) => {
		expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
		expect(tests.filter((one) => !existsSync(one))).toEqual([]);
	});
});
