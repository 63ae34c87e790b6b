import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { normalizePath, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { gallery } from './src/cli/gallery.mjs';
import { cutFonts, loadedAtOnce, workerWithin } from './src/cli/inline.mjs';
import { licences } from './src/cli/licences.mjs';
import { withoutTransitions } from './src/cli/without-transitions.mjs';
import { embedRoutes } from './svelte.config.js';

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

const data = normalizePath(resolve('data'));
const timelines = normalizePath(resolve('src/routes/timelines.server.ts'));

/** serves pages anew once a timeline or a picture has changed, comes or goes */
const watchedData: Plugin = {
	name: 'watched-data',
	apply: 'serve',
	hotUpdate({ file }) {
		if (!file.startsWith(`${data}/`)) return;
		return [...(this.environment.moduleGraph.getModulesByFile(timelines) ?? [])];
	}
};

/** fonts are cut where the texts are known */
const embedParts = [loadedAtOnce, embedRoutes === '(fed)' ? workerWithin : cutFonts];

export default defineConfig({
	plugins: [
		gallery,
		watchedData,
		withoutTransitions,
		sveltekit(),
		...(embedRoutes ? embedParts : [whole, licences])
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
