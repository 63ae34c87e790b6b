import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/server.mjs';

/** files and sockets that this process holds open; only Linux tells */
const descriptors = () => readdirSync('/proc/self/fd').length;

/** breaks a download off as soon as its first bytes are in */
const abort = (port) =>
	new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () =>
			socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n')
		);
		socket.once('data', () => socket.destroy());
		socket.once('close', resolve);
		socket.once('error', reject);
	});

/** breaks many downloads off, and fails where the server keeps any of them open */
export async function abortDownloads(count) {
	const dir = mkdtempSync(join(tmpdir(), 'site-'));
	writeFileSync(join(dir, 'index.html'), '<title>Home</title>');
	writeFileSync(join(dir, 'large.bin'), 'x'.repeat(4_000_000));
	const server = await serve({ port: 0, dir });
	const before = descriptors();
	for (let at = 0; at < count; at++) await abort(server.address().port);
	const deadline = Date.now() + 10_000;
	while (descriptors() > before && Date.now() < deadline)
		await new Promise((resolve) => setTimeout(resolve, 50));
	const left = descriptors() - before;
	server.closeAllConnections();
	server.close();
	rmSync(dir, { recursive: true });
	if (left > 0) throw new Error(`${left} of ${count} broken downloads are still open`);
	return `${count} broken off, none left open`;
}
