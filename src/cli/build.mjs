import { main, run } from './process.mjs';

/** Builds the static site: each step writes into `build/`, the first one empties it. */
const steps = [['the pages', () => run('npx', ['vite', 'build'])]];

await main(async () => {
	for (const [name, step] of steps) {
		if ((await step()) !== 0) throw new Error(`Building ${name} failed; the reason stands above.`);
	}
});
