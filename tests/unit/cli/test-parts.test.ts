import { describe, expect, it } from 'vitest';
import { chosenNames, inTurns, isGood, summaryOf } from '../../../src/cli/test-parts.mjs';
import { judge } from '../../../src/cli/test-results.mjs';

const names = ['lint', 'units'];

describe('the parts of the suite', () => {
	it('are all, or the one after --only', () => {
		expect(chosenNames([], names)).toEqual(names);
		expect(chosenNames(['--only', 'units'], names)).toEqual(['units']);
	});

	it.each([['--only'], ['--only', 'unit'], ['units'], ['--only', 'lint', 'units'], ['--help']])(
		'are listed for the unknown “%s %s”',
		(...args) => {
			expect(() => chosenNames(args.filter(Boolean), names)).toThrow('Parts are: lint, units.');
		}
	);

	it.each([1, 2, 5])('begin in their order, %i at a time', async (count) => {
		const begun: number[] = [];
		let [running, most] = [0, 0];
		const jobs = Array.from({ length: 7 }, (_, index) => async () => {
			begun.push(index);
			most = Math.max(most, ++running);
			await new Promise(setImmediate);
			running--;
		});
		await inTurns(jobs, count);
		expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect([running, most]).toEqual([0, count]);
	});
});

describe('the report of the suite', () => {
	const good = { name: 'lint', passed: 1, failed: 0, output: 'fine' };
	const bad = { name: 'units', passed: 7, failed: 2, output: 'these two' };
	const unrun = { name: 'browser', passed: 0, failed: 1, note: 'not run' };

	it('ends with what failed, and the sum', () => {
		const lines = summaryOf([bad, good, unrun]).split('\n');
		expect(lines).toContain('these two');
		expect(lines).not.toContain('fine');
		expect(lines.slice(-4)).toEqual([
			'Failed:',
			'  units: 2 failed',
			'  browser: not run',
			'8 passed, 3 failed'
		]);
	});

	it('says that everything passed', () => {
		expect(summaryOf([good]).trim()).toBe('Everything passed.\n1 passed, 0 failed');
	});

	it('is good when something passed and nothing failed', () => {
		expect([[good], [good, bad], [], [{ name: 'x', passed: 0, failed: 0 }]].map(isGood)).toEqual([
			true,
			false,
			false,
			false
		]);
	});

	it('counts a program that ends badly, and a report that is not there, as failed', () => {
		expect(judge({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
		expect(judge({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
		expect(judge(null, 0)).toEqual({ passed: 0, failed: 1 });
	});
});
