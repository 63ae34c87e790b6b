import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueOfJson } from '../../../src/lib/model/json.js';
import { fuzz } from '../../fuzz.js';

it('reads what JSON reads, whatever stands in its texts', () => {
	fc.assert(
		fc.property(fc.json({ stringUnit: 'binary', maxDepth: 4 }), (json) => {
			expect(valueOfJson(json)).toEqual(JSON.parse(json));
		}),
		fuzz(200)
	);
	const brackets = `"${'[{\\"\\\\'.repeat(1000)}"`;
	expect(valueOfJson(brackets)).toBe(JSON.parse(brackets));
});

it('refuses what is nested deeply before it reads it, open ends too', () => {
	for (const [begin, end] of [
		['[', ']'],
		['{"a":', '}'],
		['[{"a":', '}]']
	] as const) {
		const text = `{"title":"one",\n"deep":${begin.repeat(1_000_000)}1${end.repeat(1_000_000)}}`;
		const begun = performance.now();
		for (const one of [text, text.slice(0, text.length / 2)])
			expect(() => valueOfJson(one)).toThrow(/^lists more than 100 deep at position \d+$/);
		expect(performance.now() - begun).toBeLessThan(100);
	}
});
