import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser } from 'playwright/test';
import { main } from '../../src/cli/shot/main.js';
import { siteAt } from '../../src/cli/shot/site.js';
import { openBrowser } from '../../src/cli/shot/studio.js';

/** how a command ended */
export interface Outcome {
	readonly code: number | null;
	readonly stdout: Buffer;
	readonly stderr: string;
}

interface Tools {
	/** a folder of its own for what a test writes */
	folder: string;
	/** runs the command in this process, on the built site that is served for the tests or on another */
	shot: (args: readonly string[], url?: string) => Promise<Outcome>;
	/** runs the command in a process of its own, on the built site that is served for the tests */
	spawned: (args: readonly string[], env?: Record<string, string>) => Promise<Outcome>;
	/** the built site by way of a server that changes what it answers; resolves with its address */
	altered: (alter: (path: string, body: string) => string | null) => Promise<string>;
}

export const start = (args: readonly string[], folder: string, env = {}): ChildProcess =>
	spawn(process.execPath, ['src/cli/shot.mjs', ...args], {
		env: { ...process.env, INIT_CWD: folder, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});

export async function ended(child: ChildProcess): Promise<Outcome> {
	const parts: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
	for (const name of ['stdout', 'stderr'] as const)
		child[name]!.on('data', (part: Buffer) => parts[name].push(part));
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	return {
		code,
		stdout: Buffer.concat(parts.stdout),
		stderr: Buffer.concat(parts.stderr).toString()
	};
}

/** what a function writes to the console, and what it resolves with as the exit code */
async function heard(run: () => Promise<number>): Promise<Outcome> {
	const { log, error } = console;
	const [out, err]: [string[], string[]] = [[], []];
	Object.assign(console, {
		log: (line: string) => out.push(`${line}\n`),
		error: (line: string) => err.push(`${line}\n`)
	});
	const code = await run().finally(() => Object.assign(console, { log, error }));
	return { code, stdout: Buffer.from(out.join('')), stderr: err.join('') };
}

/** launched once a worker; a fixture of workers would start one of its own for these tests */
let camera: Promise<{ browser: Browser; close: () => Promise<void> }> | undefined;

/** ends the browser of a worker, after its last test */
export async function closeCamera() {
	await (await camera)?.close();
	camera = undefined;
}

async function launched() {
	// any port of this machine, since tests serve pages of their own
	const browser = await openBrowser(siteAt('http://127.0.0.1/'));
	const close = browser.close.bind(browser);
	// a command closes what it has opened; the browser stays for the next one
	browser.close = async () => {
		await Promise.all(browser.contexts().map((context) => context.close()));
	};
	return { browser, close };
}

export const test = base.extend<Tools>({
	// Playwright reads the fixtures that it must make from this pattern, so it stands although empty
	// eslint-disable-next-line no-empty-pattern
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'shot-'));
		await use(folder);
		rmSync(folder, { recursive: true });
	},
	shot: async ({ folder, baseURL }, use) => {
		const around = { folder, open: async () => (await (camera ??= launched())).browser };
		await use((args, url = baseURL!) =>
			heard(() => main(args.includes('--read') ? args : [...args, '--url', url], around))
		);
	},
	spawned: async ({ folder, baseURL }, use) => {
		await use((args, env) => ended(start([...args, '--url', baseURL!], folder, env)));
	},
	altered: async ({ baseURL }, use) => {
		const server = createServer(async (request, response) => {
			const answer = await fetch(new URL(request.url!, baseURL));
			const type = answer.headers.get('content-type') ?? '';
			const body = Buffer.from(await answer.arrayBuffer());
			const path = new URL(request.url!, baseURL).pathname;
			const changed = change(path, body.toString());
			const text = changed === null || /html|json/.test(type) ? changed : body;
			response.writeHead(text === null ? 404 : answer.status, { 'Content-Type': type });
			response.end(text ?? '');
		});
		let change: (path: string, body: string) => string | null = (_, body) => body;
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		await use((alter) => {
			change = alter;
			return Promise.resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		});
		server.closeAllConnections();
		server.close();
	}
});

/** ids of the processes that a process has started, and that these have */
export function descendants(pid: number): number[] {
	const file = `/proc/${pid}/task/${pid}/children`;
	const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : [];
	return children
		.filter(Boolean)
		.map(Number)
		.flatMap((child) => [child, ...descendants(child)]);
}

/** the files of a folder, those of its folders too */
export const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
