import { expect, test } from 'playwright/test';
import { weights } from '../../src/cli/size.mjs';

test('no part of the built site weighs more than it may', () => {
	const parts = weights();
	expect(parts.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
	// a part that cannot be found would weigh nothing
	expect(parts.filter(({ bytes, limit }) => bytes < limit / 2)).toEqual([]);
	expect(parts[0]!.files.length).toBeGreaterThan(2);
});
