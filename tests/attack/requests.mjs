import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { broken, isTried, random, request, written } from './odd-requests.mjs';

/** requests of one connection, one after the other */
const TRAIN = 40;
/** connections at once */
const ABREAST = 16;
/** MB that the server may hold at most, and by which the second half of a run may grow */
const [MOST, GROWTH] = [300, 40];
/** descriptors that a process may open for itself once it works */
const SPARE = 3;

const counts = {};
const stray = [/^root:/m, /"private": true/];

/** sends bytes, and resolves with the statuses of what comes back until the connection ends */
function sent(port, text, { patience = 3000, isSlow = false, stopsAfter = Infinity } = {}) {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		let answer = '';
		const done = () => {
			socket.destroy();
			const statuses = Array.from(answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm), ([, status]) => status);
			for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
			const leak = stray.find((pattern) => pattern.test(answer));
			if (leak) reject(new Error(`a file outside the site was sent for ${text.slice(0, 200)}`));
			else resolve(statuses);
		};
		socket.setTimeout(patience, done);
		socket.on('error', () => {}).on('close', done);
		socket.on('data', (data) => {
			answer += data.toString('latin1');
			if (answer.length > stopsAfter) done();
		});
		socket.on('connect', async () => {
			if (!isSlow) return socket.write(text, 'latin1');
			for (const sign of text.slice(0, 60)) {
				socket.write(sign, 'latin1');
				await new Promise((go) => setTimeout(go, 5));
			}
		});
	});
}

/** many requests over one connection, the last of which ends it; no answer may be a fault of ours */
async function train(port) {
	const all = Array.from({ length: TRAIN - 1 }, request);
	const statuses = await sent(
		port,
		`${all.join('')}GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
	);
	const own = statuses.find((status) => status >= '500');
	if (own) throw new Error(`a request is answered with ${own}`);
	return TRAIN;
}

async function odd(port) {
	const kind = random();
	if (kind < 0.1) await sent(port, request(), { isSlow: true, patience: 400 });
	else if (kind < 0.4) await sent(port, written('GET', '/data.json', {}), { stopsAfter: 1 });
	else await sent(port, broken(), { patience: 150 });
	return 1;
}

const megabytes = (pid) =>
	Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const descriptors = (pid) => readdirSync(`/proc/${pid}/fd`).length;

async function half(port, count) {
	let tried = 0;
	const lane = async () => {
		while (tried < count) {
			const sent = await (isTried(0.7) ? train : odd)(port);
			tried += sent;
		}
	};
	await Promise.all(Array.from({ length: ABREAST }, lane));
	return tried;
}

/** waits until the server holds no more open than at first */
async function closed(pid, most) {
	const end = Date.now() + 30_000;
	while (descriptors(pid) > most && Date.now() < end)
		await new Promise((resolve) => setTimeout(resolve, 200));
	return descriptors(pid) - most;
}

/** sends the shipped server requests of all kinds: it stays, closes what it opens, and does not grow */
export async function sendRequests(count, port = 4398) {
	const child = spawn(process.execPath, ['src/cli/server.mjs'], {
		env: { ...process.env, PORT: `${port}` },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((resolve) => child.stdout.once('data', resolve));
	try {
		const open = descriptors(child.pid) + SPARE;
		const first = await half(port, count / 2);
		const between = megabytes(child.pid);
		const second = await half(port, count / 2);
		const after = megabytes(child.pid);
		if (child.exitCode !== null) throw new Error('the server died');
		const left = await closed(child.pid, open);
		if (left > 0) throw new Error(`the server keeps ${left} descriptors open`);
		if (after > MOST || after - between > GROWTH)
			throw new Error(`the server holds ${between.toFixed()} MB, then ${after.toFixed()} MB`);
		const statuses = Object.entries(counts).map(([status, times]) => `${status} ${times} times`);
		return `${first + second} requests (${statuses.join(', ')}), ${between.toFixed()} MB halfway, ${after.toFixed()} MB at the end, none left open`;
	} finally {
		child.kill('SIGTERM');
	}
}
