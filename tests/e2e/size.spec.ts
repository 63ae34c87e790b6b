import { readdirSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { weights } from '../../src/cli/size.mjs';

test('no part of the built site weighs more than it may', () => {
	const parts = weights();
	expect(parts.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
	// a part that cannot be found would weigh nothing
	expect(parts.filter(({ bytes, limit }) => bytes < limit / 2)).toEqual([]);
	expect(parts[0]!.files.length).toBeGreaterThan(2);
});

test('fonts are named by their content, so that they may be kept for good', () => {
	const files = readdirSync('build', { recursive: true, encoding: 'utf8' });
	const fonts = files.filter((name) => name.endsWith('.woff2'));
	expect(fonts.length).toBeGreaterThan(5);
	expect(fonts.filter((name) => !/^_app\/immutable\/.*\.[\w-]{8}\.woff2$/.test(name))).toEqual([]);
	expect(files).toContain('fonts/OFL.txt');
});
