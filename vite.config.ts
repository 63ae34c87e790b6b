import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Tests of the state run it as a browser does.
	resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
	test: {
		testTimeout: 30_000,
		include: ['tests/unit/**/*.test.ts', 'tests/layers.test.ts']
	}
});
