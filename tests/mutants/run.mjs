// Plants each fault of mutants.mjs alone, runs the tests that should notice it, and takes it back.
// npm run mutants -- [words of names]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mutants } from './mutants.mjs';

/** a second zone, where local time is not UTC */
const env = { ...process.env, TZ: 'America/Los_Angeles' };

const run = (command, args) =>
	spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1e9, shell: false });

function build() {
	const { status, stdout, stderr } = run('npm', ['run', '--silent', 'build']);
	if (status !== 0) throw new Error(`It does not build:\n${stdout}${stderr}`);
}

/** The parts in their order: browser tests leave a site with a fault, which pictures would show. */
const parts = {
	unit: (tests) => run('npx', ['vitest', 'run', '--bail=1', ...tests]),
	picture: (tests) => run('npx', ['playwright', 'test', '--max-failures=1', ...tests]),
	browser: (tests) => {
		build();
		return parts.picture(tests);
	}
};

/** The file with the fault; throws where the text that goes is not there exactly once. */
function planted({ name, file, find, replace }) {
	const text = readFileSync(file, 'utf8');
	const count = text.split(find).length - 1;
	if (count === 1) return { text, faulty: text.replace(find, () => replace) };
	throw new Error(`“${name}”: its text stands ${count} times in ${file}, not once:\n${find}`);
}

/** Plants a fault and says whether the tests noticed it; the first line of what they said, for the log. */
function notices(mutant) {
	const { text, faulty } = planted(mutant);
	const restore = () => writeFileSync(mutant.file, text);
	process.once('exit', restore);
	try {
		writeFileSync(mutant.file, faulty);
		const { status, stdout, stderr, signal } = parts[mutant.part](mutant.tests);
		if (signal) process.exit(130);
		const failed = `${stdout}${stderr}`.split('\n').find((line) => /FAIL|^ {2}\d+\) /.test(line));
		return { isFound: status !== 0, failed: failed?.trim() ?? '' };
	} finally {
		restore();
		process.off('exit', restore);
	}
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const wanted = process.argv.slice(2);
const order = Object.keys(parts);
const chosen = mutants
	.filter(({ name, part }) => wanted.every((word) => `${part}: ${name}`.includes(word)))
	.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
const needsSite = chosen.some(({ part }) => part !== 'unit');
// all at first, so that a text that is gone is told before hours of tests
for (const mutant of chosen) planted(mutant);
if (needsSite) build();
let missed = 0;
for (const mutant of chosen) {
	const { isFound, failed } = notices(mutant);
	if (!isFound) missed++;
	console.log(`${isFound ? 'found    ' : 'NOT FOUND'} ${mutant.part}: ${mutant.name}  ${failed}`);
}
if (needsSite) build();
console.log(`${chosen.length - missed} found, ${missed} not found`);
process.exitCode = missed || !chosen.length ? 1 : 0;
