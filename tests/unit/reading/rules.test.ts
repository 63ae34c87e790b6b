import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { english } from '../../../src/lib/reading/english.js';
import { readDates } from '../../../src/lib/reading/read.js';
import { meanings } from '../../../src/lib/reading/meanings.js';

const published = '2024-11-20';
const [, table = ''] = readFileSync('docs/reading.md', 'utf8').split('## The rules');
const rows = [...table.matchAll(/^\| `([a-z-]+)` *\| (.+?) *\| `(.+?)` *\|/gm)].map(
	([, rule, example, value]) => [rule!, example!, value!] as const
);
const names = (rules: Iterable<string>) => [...new Set(rules)].sort();

it('explains every rule of the language, and each has a meaning', () => {
	const used = names(english.rules.map(({ rule }) => rule));
	expect(names(rows.map(([rule]) => rule))).toEqual(used);
	expect(names(Object.keys(meanings))).toEqual(used);
});

it.each(rows)('reads the example of %s: %s is %s', (_, example, value) => {
	expect(readDates(example, { published, language: 'en' }).at(-1)?.value).toBe(value);
});
