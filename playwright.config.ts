import { defineConfig } from 'playwright/test';
import { findTestBrowser, launchOptions } from './src/cli/browser.mjs';
import { readPort } from './src/cli/port.mjs';

const port = readPort(4183);
// the commands that tests start take it too
process.env['CHROMIUM_PATH'] = (await findTestBrowser()) ?? '';
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
	testDir: 'tests',
	testMatch: ['e2e/**/*.spec.ts', 'visual/**/*.spec.ts'],
	snapshotPathTemplate: 'tests/visual/baselines/{arg}{ext}',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	retries: 0,
	// walks through many states, on a machine that has other work
	timeout: 90_000,
	reporter: 'line',
	use: {
		// what a worker keeps would outlive a test
		serviceWorkers: 'block',
		actionTimeout: 5000,
		baseURL,
		timezoneId: 'UTC',
		locale: 'en-GB',
		deviceScaleFactor: 1,
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: await launchOptions()
	},
	webServer: {
		command: 'node src/cli/server.mjs',
		env: { PORT: String(port) },
		wait: { stdout: /The timeline is at/ }
	}
});
