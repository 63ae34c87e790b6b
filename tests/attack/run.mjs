// Attacks the product for minutes and prints what was tried; the counts stand in docs/reliability.md.
// npm run attack -- [names of parts]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abortDownloads } from './downloads.mjs';
import { checkHosts } from './hosts.mjs';
import { sendRequests } from './requests.mjs';

const CASES = 100_000;

/** runs a program to its end; throws where it fails */
function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** runs a script of this folder, which needs a built site; its last line says what was tried */
function script(name) {
	run('npx', ['tsx', `tests/attack/${name}.ts`]);
	return 'done';
}

const build = () => run('npm', ['run', '--silent', 'build']);

const fuzzed = [
	'model/timeline-file',
	'model/address',
	'time/read',
	'time/iso',
	'actions/call-guard'
];
const written = ['files/ics', 'files/csv'];
/** readers of whole files and reports: a case takes longer */
const opened = ['formats/fuzz', 'desk/source'];
const pathsOf = (names) => names.map((name) => `tests/unit/${name}.test.ts`);

const filesOf = (folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => statSync(join(folder, name)).isFile())
		.sort();

/** the names of files that differ between two builds of what stands here */
function differences() {
	build();
	const first = mkdtempSync(join(tmpdir(), 'build-'));
	cpSync('build', first, { recursive: true });
	build();
	const names = filesOf('build');
	const isOther = (name) =>
		!readFileSync(join(first, name)).equals(readFileSync(join('build', name)));
	const found = filesOf(first).join() === names.join() ? names.filter(isOther) : ['their names'];
	rmSync(first, { recursive: true });
	if (found.length) throw new Error(`two builds differ in ${found.join(', ')}`);
	return `2 builds of ${names.length} files are the same`;
}

const parts = {
	parsers() {
		run('npx', ['vitest', 'run', ...pathsOf(fuzzed)], { FUZZ_RUNS: `${CASES}` });
		run('npx', ['vitest', 'run', ...pathsOf(written)], { FUZZ_RUNS: `${CASES / 10}` });
		run('npx', ['vitest', 'run', ...pathsOf(opened)], { FUZZ_RUNS: `${CASES / 100}` });
		run('npx', ['vitest', 'run', ...pathsOf(['reading/read'])], { READING_CASES: `${CASES}` });
		return `${CASES} cases for each of ${fuzzed.length} readers, ${CASES / 10} for each of ${written.length} writers, ${CASES / 100} for each of 8 kinds of foreign files, and for reports`;
	},
	files() {
		run('npx', ['vitest', 'run', ...pathsOf(['model/hostile'])], { FUZZ_RUNS: 'all' });
		script('files');
		return 'each hostile file is refused in its place or shown, in check and build alike';
	},
	builds: differences,
	losses() {
		run('npx', ['playwright', 'test', 'losses'], { ATTACK: 'yes' });
		return 'each file of a page missing, each script cut';
	},
	embeds: () => script('embeds'),
	soak: () => script('soak'),
	requests: () => sendRequests(300_000),
	downloads: () => abortDownloads(2000),
	hosts: checkHosts
};

const asked = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) {
	if (asked.length && !asked.includes(name)) continue;
	console.log(`${name}: ${await part()}`);
}
