import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { commentRules } from './src/cli/comment-rules.mjs';
import svelteConfig from './svelte.config.js';

/** Folders in which everything has its comment. */
const commented = [
	'src/cli',
	'src/embed',
	'src/lib/actions',
	'src/lib/components',
	'src/lib/desk',
	'src/lib/files',
	'src/lib/formats',
	'src/lib/geo',
	'src/lib/layout',
	'src/lib/messages',
	'src/lib/model',
	'src/lib/open',
	'src/lib/picture',
	'src/lib/reading',
	'src/lib/state',
	'src/lib/time',
	'src/lib/vocabulary'
];

/** Local time and a machine's own language make results depend on where they are made. */
const localTime = [
	{
		selector:
			'MemberExpression[property.name=/^(get|set)(Year|FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
		message: 'Local time depends on the machine. Use the UTC form, or src/lib/time.'
	},
	{
		selector: "NewExpression[callee.name='Date'][arguments.length>1]",
		message: 'Local time depends on the machine. Use fromCalendar of src/lib/time/calendar.ts.'
	},
	{
		selector: 'MemberExpression[property.name=/^(toLocale|toDateString|toTimeString)/]',
		message: 'The language depends on the machine. Use src/lib/messages and src/lib/time/format.ts.'
	},
	{
		selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
		message: 'Dates are worded by src/lib/time/format.ts alone.'
	}
];

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'static/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'no-console': 'error',
			'no-restricted-syntax': ['error', ...localTime]
		}
	},
	{
		files: ['src/cli/**', 'tests/attack/**', 'tests/bench/**', 'tests/mutants/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		...commentRules,
		files: ['src/lib/*.ts', ...commented.map((folder) => `${folder}/**/*.{ts,svelte}`)]
	},
	{
		files: ['src/lib/components/**', 'src/lib/state/**', 'src/routes/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				...localTime,
				{
					selector: "CallExpression[callee.name='$effect']",
					message: 'Effects belong to actions.'
				}
			]
		}
	}
);
