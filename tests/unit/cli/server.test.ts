import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../src/cli/server.mjs';

const dir = mkdtempSync(join(tmpdir(), 'site-'));
/** more than a socket takes at once */
const LARGE = 4_000_000;
let server: Server;
let port: number;

beforeAll(async () => {
	mkdirSync(join(dir, 'embed'));
	for (const [name, text] of [
		['index.html', '<title>Home</title>'],
		['404.html', '<title>Missing</title>'],
		['embed/index.html', '<title>Embed</title>'],
		['data.json', '0123456789'],
		['large.bin', 'x'.repeat(LARGE)]
	] as const)
		writeFileSync(join(dir, name), text);
	server = (await serve({ port: 0, dir })) as Server;
	({ port } = server.address() as AddressInfo);
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
	rmSync(dir, { recursive: true });
});

/** Resolves with what is answered to a request that is written as it is. */
function asked(line: string, ...headers: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		const socket = connect(port, '127.0.0.1', () =>
			socket.write(
				[`${line} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n')
			)
		);
		socket.on('data', (part) => parts.push(part));
		socket.on('error', reject);
		socket.on('close', () => resolve(Buffer.concat(parts).toString()));
	});
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)![1]);

describe('the server of the built site', () => {
	it.each([
		['GET /', 200, '<title>Home'],
		['GET /?from=2024', 200, '<title>Home'],
		['GET /embed/', 200, '<title>Embed'],
		['GET /embed?event=a', 308, 'Location: ./embed/?event=a'],
		['GET /data.json/', 404, '<title>Missing'],
		['GET /nothing', 404, '<title>Missing'],
		['GET /%', 404, '<title>Missing'],
		['GET /%00', 404, '<title>Missing'],
		['GET /..%2f..%2fetc/passwd', 404, '<title>Missing'],
		['GET //embed', 308, 'Location: ./embed/'],
		['POST /', 405, 'Allow: GET, HEAD'],
		['TRACE /', 405, 'Allow: GET, HEAD'],
		['DELETE /data.json', 405, 'Allow: GET, HEAD']
	])('answers “%s” with %i', async (line, status, text) => {
		const answer = await asked(line);
		expect([statusOf(answer), answer]).toEqual([status, expect.stringContaining(text)]);
	});

	it('sends no body to HEAD, and the headers of the path', async () => {
		const answer = await asked('HEAD /embed/');
		expect(answer).toContain('Content-Security-Policy: frame-ancestors *');
		expect(answer).toMatch(/Content-Length: 20\r\n[^]*\r\n\r\n$/);
	});

	it.each([
		['bytes=2-5', 206, '2345'],
		['bytes=-3', 206, '789'],
		['bytes=7-', 206, '789'],
		['bytes=5-2', 416, ''],
		['bytes=10-', 416, ''],
		['bytes=a-b', 200, '0123456789'],
		['lines=1-2', 200, '0123456789']
	])('answers the range “%s” with %i', async (range, status, body) => {
		const answer = await asked('GET /data.json', `Range: ${range}`);
		expect([statusOf(answer), answer.split('\r\n\r\n')[1]]).toEqual([status, body]);
	});

	it.runIf(existsSync('/proc/self/fd'))(
		'keeps no file open for 2,000 downloads broken off',
		async () => {
			const openFiles = () => readdirSync('/proc/self/fd').length;
			const abort = () =>
				new Promise<void>((resolve) => {
					const socket = connect(port, '127.0.0.1', () => {
						socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n');
						socket.once('data', () => socket.destroy());
					});
					socket.once('close', () => resolve());
				});
			await abort();
			const before = openFiles();
			for (let turn = 0; turn < 40; turn++) await Promise.all(Array.from({ length: 50 }, abort));
			await expect.poll(openFiles).toBeLessThan(before + 20);
			expect(statusOf(await asked('GET /'))).toBe(200);
		}
	);
});
