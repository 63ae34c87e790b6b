import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { relative } from 'node:path';
import type { Browser } from 'playwright';
import { take, type Taken } from './camera.js';
import { exitCodes, Failure, kindOf, lineOf } from './failure.js';
import type { Command } from './options.js';
import { isStdout, outsOf, type Shot } from './shot.js';
import type { Site } from './site.js';
import { Desk, openBrowser } from './studio.js';
import { Subjects } from './subject.js';
import { differing, write } from './write.js';

const signals = ['SIGINT', 'SIGTERM'] as const;
/** pages that draw at the same time */
const PAGES = Math.max(2, Math.min(4, cpus().length));

/** The folder where the person stands, not that of the project. */
export const folder = process.env['INIT_CWD'] ?? process.cwd();
const nameOf = (out: string) => {
	const name = relative(folder, out);
	return isStdout(out) || name.startsWith('..') ? out : name;
};
const namesOf = (shot: Shot) => outsOf(shot).map(nameOf).join(', ');

/** a shot that was taken, for machines */
const record = (shot: Shot, { about, files }: Taken, differs: readonly string[]): string =>
	JSON.stringify({
		out: outsOf(shot),
		...(differs.length ? { differs } : {}),
		title: about.title,
		alt: about.alt,
		state: about.state,
		files: Object.fromEntries(
			[...files].map(([format, bytes]) => [
				format,
				{ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
			])
		)
	});

/** what takes the pictures of a run */
interface Studio {
	readonly browser: Browser;
	readonly site: Site;
	readonly subjects: Subjects;
}

/** how a run stands: what is done, and what went wrong */
interface Tally {
	done: number;
	readonly faults: { readonly shot: Shot; readonly error: unknown }[];
	readonly different: string[];
}

async function one(studio: Studio, desk: Desk, shot: Shot, command: Command, tally: Tally) {
	const start = performance.now();
	const taken = await take(desk, studio.site, studio.subjects, shot);
	const differ = command.check ? differing(shot, taken) : [];
	if (!command.check) await write(shot, taken);
	tally.different.push(...differ);
	tally.done += 1;
	if (command.json) console.log(record(shot, taken, differ));
	const kilobytes = [...taken.files.values()].reduce((sum, { length }) => sum + length, 0) / 1000;
	const seconds = (performance.now() - start) / 1000;
	const count = `${tally.done + tally.faults.length}/${command.shots.length}`;
	const outcome = differ.length ? `differs: ${differ.map(nameOf).join(', ')}` : namesOf(shot);
	console.error(`[${count}] ${outcome} · ${kilobytes.toFixed(0)} kB · ${seconds.toFixed(2)} s`);
}

/** takes all shots, some at a time; the first fault ends it, unless the command keeps going */
async function all(studio: Studio, command: Command, stopped: AbortSignal): Promise<Tally> {
	const tally: Tally = { done: 0, faults: [], different: [] };
	const waiting = [...command.shots];
	const worker = async () => {
		const desk = new Desk(studio.browser);
		for (let shot = waiting.shift(); shot && !stopped.aborted; shot = waiting.shift()) {
			try {
				await one(studio, desk, shot, command, tally);
			} catch (error) {
				tally.faults.push({ shot, error });
				if (!command.keepGoing) waiting.length = 0;
			}
		}
	};
	await Promise.all(Array.from({ length: PAGES }, worker));
	return tally;
}

/**
 * Ends a run with what went wrong.
 *
 * @throws With its own kind for one shot, with a common one for some of many.
 */
function judge({ shots, keepGoing, json }: Command, { done, faults, different }: Tally) {
	const isOne = shots.length === 1;
	for (const { shot, error } of faults) {
		if (!isOne) console.error(`error: ${namesOf(shot)}: ${lineOf(error)}`);
		if (json) console.log(JSON.stringify({ out: outsOf(shot), error: lineOf(error) }));
	}
	const [first] = faults;
	const sum = `${done} of ${shots.length} shots taken, ${faults.length} failed`;
	if (first && isOne) throw first.error;
	if (first) throw new Failure(keepGoing ? 'some' : kindOf(first.error), `${sum}.`);
	if (!isOne) console.error(sum);
	if (different.length)
		throw new Failure(
			'differs',
			`${different.map(nameOf).join(', ')}: missing, or not what is drawn now. Shoot again with --overwrite.`
		);
}

/**
 * Takes the shots of a command on a site, which it closes.
 *
 * Closes the browser that `open` opens, too.
 *
 * @throws {Failure} With what went wrong.
 */
export async function shoot(command: Command, site: Site, open = openBrowser) {
	let browser: Browser | undefined;
	const stopping = new AbortController();
	const stop = () => {
		if (stopping.signal.aborted) return;
		stopping.abort();
		console.error('Interrupted.');
		void Promise.resolve(browser?.close()).finally(() => process.exit(exitCodes.interrupted));
	};
	for (const signal of signals) process.on(signal, stop);
	try {
		browser = await open(site);
		const studio = { browser, site, subjects: new Subjects() };
		const tally = await all(studio, command, stopping.signal);
		if (!stopping.signal.aborted) judge(command, tally);
	} finally {
		for (const signal of signals) process.off(signal, stop);
		await browser?.close();
		site.close();
	}
}
