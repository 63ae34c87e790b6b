import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { commentRules } from './src/cli/comment-rules.mjs';
import svelteConfig from './svelte.config.js';

/** Folders in which everything has its comment; those that are missing follow one by one. */
const commented = ['src/cli', 'src/embed', 'src/lib/files', 'src/lib/geo', 'src/lib/messages'];

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
			'no-console': 'error'
		}
	},
	{ files: ['src/cli/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ ...commentRules, files: commented.map((folder) => `${folder}/**/*.{ts,svelte}`) },
	{
		files: ['src/lib/components/**', 'src/lib/state/**', 'src/routes/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.name='$effect']",
					message: 'Effects belong to actions.'
				}
			]
		}
	}
);
