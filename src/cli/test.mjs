import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { main, root, run } from './process.mjs';
import { judge, readPlaywright, readVitest } from './test-results.mjs';

const reports = join(root, 'node_modules', '.cache', 'conflict-timeline');
const zones = ['America/Los_Angeles', 'Asia/Kolkata'];
const results = [];

function record(name, { passed, failed }, note = '') {
	results.push({ name, passed, failed, note });
	return failed === 0;
}

function heading(name) {
	console.log(`\n— ${name} —`);
}

async function step(name, work) {
	heading(name);
	try {
		await work();
		return record(name, { passed: 0, failed: 0 });
	} catch (error) {
		console.error(error.message);
		return record(name, { passed: 0, failed: 1 });
	}
}

async function check(name, script) {
	heading(name);
	const failed = (await run('npm', ['run', '--silent', script])) === 0 ? 0 : 1;
	return record(name, { passed: 1 - failed, failed });
}

async function suite(name, file, args, env, read) {
	heading(name);
	rmSync(file, { force: true });
	const code = await run(process.execPath, args, { env });
	return record(name, judge(read(file), code));
}

function unitTests(zone) {
	const file = join(reports, `unit-${zone.replace('/', '-')}.json`);
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default'];
	const json = ['--reporter=json', `--outputFile.json=${file}`];
	return suite(`unit tests in ${zone}`, file, [...args, ...json], { TZ: zone }, readVitest);
}

function browserTests(blockers) {
	const name = 'browser tests';
	if (blockers.length > 0) {
		const note = `not run, because this failed: ${blockers.join(', ')}`;
		return record(name, { passed: 0, failed: 1 }, note);
	}
	const file = join(reports, 'browser.json');
	const args = ['node_modules/playwright/cli.js', 'test', '--reporter=line,json'];
	return suite(name, file, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, readPlaywright);
}

async function runAll() {
	if (!(await step('installation', ensureInstalled))) return;
	mkdirSync(reports, { recursive: true });
	const browser = await step('browser', ensureBrowser);
	await check('format', 'format:check');
	await check('lint', 'lint');
	await check('types', 'check');
	await check('data', 'data:check');
	for (const zone of zones) await unitTests(zone);
	const built = await check('build', 'build');
	await browserTests([!browser && 'browser', !built && 'build'].filter(Boolean));
}

function summarise() {
	const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
	const [passed, failed] = [total('passed'), total('failed')];
	console.log(failed > 0 ? '\nFailed:' : '\nEverything passed.');
	for (const result of results.filter((each) => each.failed > 0)) {
		console.log(`  ${result.name}: ${result.note || `${result.failed} failed`}`);
	}
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await main(async () => {
	await runAll();
	summarise();
});
