import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { cutFonts, loadedAtOnce } from './src/cli/inline.mjs';
import { isEmbed } from './svelte.config.js';

export default defineConfig({
	plugins: [sveltekit(), ...(isEmbed ? [loadedAtOnce, cutFonts] : [])],
	// Tests of the state run it as a browser does.
	resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
	test: {
		testTimeout: 30_000,
		include: ['tests/unit/**/*.test.ts', 'tests/layers.test.ts']
	}
});
