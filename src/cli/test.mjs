import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { main, root, run } from './process.mjs';
import { chosenNames, inTurns, isGood, summaryOf } from './test-parts.mjs';
import { judge, readPlaywright, readVitest } from './test-results.mjs';

const reports = join(root, 'node_modules', '.cache', 'conflict-timeline');
/** what depends on the calendar; a lint rule keeps local time out of the rest */
const dated = ['time', 'files', 'cli', 'model/address'].map((name) => `tests/unit/${name}`);
/** parts at a time: most of them keep one processor core busy */
const AT_ONCE = 2;

/** The parts that need no other one, the longest first; each resolves with its counts. */
const parts = {
	build: script('build'),
	units: unitTests('America/Los_Angeles', []),
	types: script('check'),
	zones: unitTests('Asia/Kolkata', dated),
	lint: script('lint'),
	format: script('format:check'),
	data: script('data:check')
};
const names = [...Object.keys(parts), 'browser'];
const results = [];

/** A part that one npm script is. */
function script(name) {
	return async (output) => {
		const code = await run('npm', ['run', '--silent', name], { output });
		return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	};
}

/** A part that ends with a report in a file. */
async function reported(name, args, env, read, output) {
	const file = join(reports, `${name}.json`);
	rmSync(file, { force: true });
	const code = await run(process.execPath, args(file), { env: env(file), output });
	return judge(read(file), code);
}

/** The unit tests in a time zone, all or those of some folders. */
function unitTests(zone, folders) {
	const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default'];
	const args = (file) => [...vitest, '--reporter=json', `--outputFile.json=${file}`, ...folders];
	const name = `units-${zone.replace('/', '-')}`;
	return (output) => reported(name, args, () => ({ TZ: zone }), readVitest, output);
}

function browserTests() {
	const args = () => ['node_modules/playwright/cli.js', 'test', '--reporter=line,json'];
	const env = (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file });
	return reported('browser', args, env, readPlaywright);
}

/** A step before the tests: installs what is missing; true if it is there. */
async function prepared(name, work) {
	console.log(`\n— ${name} —`);
	try {
		await work();
		return true;
	} catch (error) {
		console.error(error.message);
		results.push({ name, passed: 0, failed: 1 });
		return false;
	}
}

/** Runs a part, and prints all that it said once it ends; what a failed one said comes at the end. */
async function runPart(name) {
	const [begun, output] = [Date.now(), []];
	const counts = await parts[name](output);
	const seconds = Math.round((Date.now() - begun) / 1000);
	const isFailed = counts.failed > 0;
	const text = Buffer.concat(output).toString().trim();
	results.push({ name, ...counts, output: text });
	const end = isFailed ? 'FAILED; what it said comes at the end' : 'passed';
	console.log(`\n— ${name}: ${end}, ${seconds} s —${isFailed || !text ? '' : `\n${text}`}`);
}

async function runBrowserTests(hasBrowser) {
	const isUnbuilt = results.some(({ name, failed }) => name === 'build' && failed > 0);
	const missing = [!hasBrowser && 'browser', isUnbuilt && 'build'].filter(Boolean);
	const note = missing.length ? `not run, because this failed: ${missing.join(', ')}` : '';
	console.log(`\n— browser tests —\n${note}`);
	const counts = note ? { passed: 0, failed: 1 } : await browserTests();
	results.push({ name: 'browser tests', ...counts, note });
}

await main(async () => {
	const chosen = chosenNames(process.argv.slice(2), names);
	if (await prepared('installation', ensureInstalled)) {
		mkdirSync(reports, { recursive: true });
		const isBrowsing = chosen.includes('browser');
		const hasBrowser = isBrowsing && (await prepared('browser', ensureBrowser));
		const jobs = chosen.filter((name) => name in parts).map((name) => () => runPart(name));
		await inTurns(jobs, AT_ONCE);
		if (isBrowsing) await runBrowserTests(hasBrowser);
	}
	console.log(summaryOf(results));
	process.exitCode = isGood(results) ? 0 : 1;
});
