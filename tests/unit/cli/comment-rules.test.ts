import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { expect, it } from 'vitest';
import { commentRules } from '../../../src/cli/comment-rules.mjs';

const config = [
	{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
	commentRules
] as Linter.Config[];
const faultsOf = (code: string): string[] =>
	new Linter().verify(code, config, 'a.ts').map(({ ruleId, message }) => ruleId ?? message);

it.each([
	['an export without a comment', 'export const a = 1;', 'jsdoc/require-jsdoc'],
	['a function without a comment', 'export function a() {}', 'jsdoc/require-jsdoc'],
	[
		'a member without a comment',
		'/** A thing. */\nexport interface A {\n\treadonly b: number;\n}',
		'jsdoc/require-jsdoc'
	],
	[
		'a prop without a comment',
		'interface Props {\n\tb: number;\n}\nlet a: Props;',
		'jsdoc/require-jsdoc'
	],
	['a function without a verb', '/** The b. */\nexport function a() {}', 'comments/first-sentence'],
	[
		'a question',
		'/** Whether it is so. */\nexport const a = () => true;',
		'comments/first-sentence'
	],
	['no full stop', '/** Returns one */\nexport const a = () => 1;', 'comments/first-sentence'],
	['a lower case', '/** a thing. */\nexport type A = 1;', 'comments/first-sentence'],
	[
		'sixteen words',
		`/** A${' b'.repeat(14)} c. */\nexport const a = 1;`,
		'comments/first-sentence'
	],
	[
		'a fault that is not told',
		'/** Returns one. */\nexport function a() {\n\tthrow new Error();\n}',
		'jsdoc/require-throws'
	]
])('finds %s', (_, code, rule) => {
	expect(faultsOf(code)).toEqual([rule]);
});

it.each([
	`/** A${' b'.repeat(13)} c. And more words after that, as many as there have to be for this. */\nexport const a = 1;`,
	'/** Returns one. */\nexport const a = () => 1;',
	'/** True if it is so. */\nexport const a = () => true;',
	'/** A thing. */\nexport interface A {\n\t/** Its width in px. */\n\treadonly b: number;\n}',
	'/**\n * Returns one.\n *\n * @throws Always.\n */\nexport function a() {\n\tthrow new Error();\n}',
	'const a = 1;\nexport { a };',
	`export * from './b.js';`
])('finds no fault in %j', (code) => {
	expect(faultsOf(code)).toEqual([]);
});
