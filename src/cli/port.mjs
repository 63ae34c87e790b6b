import { createServer } from 'node:net';

export const host = '127.0.0.1';

/** The port from PORT, or the usual one. */
export function readPort(usual = 4173) {
	const text = process.env.PORT?.trim() || String(usual);
	const port = /^\d+$/.test(text) ? Number(text) : 0;
	if (port >= 1 && port <= 65535) return port;
	throw new Error(`PORT must be a whole number from 1 to 65535, but it is "${text}".`);
}

/** Lets a server listen; rejects with a message that names the mend. */
export function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', (error) => reject(portError(error, port)));
		server.listen(port, host, () => resolve(server));
	});
}

export async function ensureFree(port) {
	const server = await listen(createServer(), port);
	await new Promise((resolve) => server.close(resolve));
}

function portError(error, port) {
	const other = port < 65535 ? port + 1 : port - 1;
	const mend = `Choose another one, for example PORT=${other}.`;
	if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is already in use. ${mend}`);
	if (error.code === 'EACCES') {
		return new Error(`Port ${port} needs rights that this user does not have. ${mend}`);
	}
	return new Error(`The server cannot listen on ${host}:${port}: ${error.message}`);
}
