import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { gallery } from './src/cli/gallery.mjs';
import { cutFonts, loadedAtOnce } from './src/cli/inline.mjs';
import { licences } from './src/cli/licences.mjs';
import { withoutTransitions } from './src/cli/without-transitions.mjs';
import { isEmbed } from './svelte.config.js';

/** keeps the page of a timeline with all that it needs at once in one file, whatever other pages share with it */
const whole: Plugin = {
	name: 'whole-explorer',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (output) => ({
		...output,
		codeSplitting: {
			groups: [{ name: 'explorer', test: /(components\/App|routes\/TimelinePage)\.svelte$/ }]
		}
	})
};

/** serves pages anew once a timeline has changed */
const watchedData: Plugin = {
	name: 'watched-data',
	apply: 'serve',
	transform(_, id) {
		if (!id.includes('timelines.server.ts')) return;
		for (const file of readdirSync('data', { recursive: true, encoding: 'utf8' }))
			this.addWatchFile(resolve('data', file));
	}
};

export default defineConfig({
	plugins: [
		gallery,
		watchedData,
		withoutTransitions,
		sveltekit(),
		...(isEmbed ? [loadedAtOnce, cutFonts] : [whole, licences])
	],
	// Tests of the state run it as a browser does.
	resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
	test: {
		// no file leaves anything behind, and importing d3 anew for each takes half of the time
		isolate: false,
		// parts of the suite run beside each other
		testTimeout: 120_000,
		// the style sheets that pictures carry within
		css: { include: /\.css\?raw/ },
		include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts', 'tests/gallery/*.test.ts']
	}
});
