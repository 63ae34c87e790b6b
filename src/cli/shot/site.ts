import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { paramOf } from '../../routes/slugs.js';
import { root, run } from '../process.mjs';
import { serve, site, stamp } from '../server.mjs';
import { meant } from './closest.js';
import { Failure } from './failure.js';

const SOURCES = [
	'src',
	'data',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** A site that pictures are taken of. */
export interface Site {
	/** The address of its root, with a slash at the end. */
	readonly url: string;
	/** The address that people know it by. Empty where nobody has told it. */
	readonly known: string;
	/** Returns the folder of a timeline, from the root. */
	pathOf(timeline: string | undefined): string;
	/** Stops serving it, where this process does. */
	close(): void;
}

/** when a file, or a folder with all that is in it, was last changed; this command is not part of the site */
function newest(path: string): number {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
	const parts = names.filter((name) => !/^cli[\\/]shot|(^|[\\/])\./.test(name));
	return Math.max(mtimeMs, ...parts.map((name) => statSync(join(path, name)).mtimeMs));
}

/** whether `build/` is older than what it is built from */
function isStale(): boolean {
	if (!existsSync(join(site, 'index.html')) || !existsSync(stamp)) return true;
	const built = statSync(stamp).mtimeMs;
	return SOURCES.some((name) => newest(join(root, name)) > built);
}

async function build() {
	console.error('Building the site first …');
	const { SITE_URL = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '' } = process.env;
	const rules = { env: { SITE_URL }, isAside: true };
	if ((await run('npm', ['run', '--silent', 'build'], rules)) !== 0)
		throw new Failure('load', 'the site could not be built; the reason stands above.');
}

/** the address that a built site knows as its own */
function knownTo(page: string): string {
	const [, href = ''] = /<link rel="canonical" href="([^"]+)"/.exec(page) ?? [];
	return href.replaceAll('&#38;', '&');
}

/** Returns the names of all files of `data/`, without their ending. */
export const slugsOfData = (): string[] =>
	readdirSync(join(root, 'data'))
		.filter((name) => /^[^.].*\.json$/.test(name))
		.map((name) => name.replace(/\.json$/, ''));

/** the folder of a timeline below the root of a site */
function folderOf(timeline: string | undefined): string {
	const path = timeline === undefined ? '' : paramOf(timeline);
	return path && `${path}/`;
}

/**
 * Returns the folder of one of our own timelines, from the root.
 *
 * @throws {Failure} Where there is no such timeline.
 */
export function localPath(timeline: string | undefined): string {
	const slugs = slugsOfData();
	if (timeline !== undefined && !slugs.includes(timeline))
		throw new Failure(
			'content',
			`no timeline "${timeline}"${meant(timeline, slugs)} There are: ${slugs.join(', ')}.`
		);
	return folderOf(timeline);
}

/** Serves this project's own site. It is built first when a source is newer. */
export async function ownSite(): Promise<Site> {
	if (isStale()) await build();
	return builtSite();
}

/** Serves the built site as it is, on a free port. */
export async function builtSite(): Promise<Site> {
	const server = await serve({ port: 0 });
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		known: knownTo(readFileSync(join(site, 'index.html'), 'utf8')),
		pathOf: localPath,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}

/** Returns a site that others serve, by its root. */
export const siteAt = (url: string): Site => ({
	url,
	known: url,
	pathOf: (timeline) => folderOf(timeline),
	close: () => {}
});
