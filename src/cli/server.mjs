import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf } from './headers.mjs';
import { host, listen, readPort } from './port.mjs';
import { main, root, signals } from './process.mjs';

export const site = join(root, 'build');

/** Dated as the sources were when the built site was begun; holds the address that it was built for. */
export const stamp = join(root, '.svelte-kit', 'built');

/** Serves a built site on 127.0.0.1; resolves with the server once it listens. */
export async function serve({ port, dir = site }) {
	if (!isFile(join(dir, 'index.html'))) {
		throw new Error(`There is no built site in ${dir}. Build it first: npm run build`);
	}
	const { default: send } = await import('send');
	return listen(
		createServer((request, response) => answer(send, dir, request, response)),
		port
	);
}

/** Serves until the process is told to stop, and says where. */
export async function serveUntilStopped(port) {
	const server = await serve({ port });
	console.log(`The timeline is at http://${host}:${port}/ (Ctrl+C stops it)`);
	for (const signal of signals) {
		process.once(signal, () => {
			server.close(() => process.exit(0));
			server.closeAllConnections();
		});
	}
}

/** Answers with a file of a folder, its headers, or the page of missing addresses. */
function answer(send, dir, request, response) {
	if (!['GET', 'HEAD'].includes(request.method)) {
		return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
	}
	const [path, query] = split(request.url);
	send(request, path, { root: dir, dotfiles: 'allow', cacheControl: false })
		.on('headers', (_, file) => setHeaders(response, relative(dir, file)))
		.on('directory', () => redirect(response, path, query))
		.on('error', ({ status, headers }) => fail(dir, request, response, { status, headers }))
		.pipe(response);
}

function setHeaders(response, file) {
	const path = file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1');
	for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
}

// Relative links of a folder's page only work below its slash. A relative
// Location cannot lead to another host, whatever the path begins with.
function redirect(response, path, query) {
	const Location = `./${path.slice(path.lastIndexOf('/') + 1)}/${query}`;
	response.writeHead(308, { Location }).end();
}

function fail(dir, request, response, { status, headers }) {
	// what is not a file of the site is missing, whatever is wrong with its name
	if ([400, 403, 404].includes(status)) return notFound(dir, request, response);
	response.writeHead(status, { ...headers, 'Content-Length': 0 }).end();
}

function split(url) {
	const at = url.indexOf('?');
	return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

function isFile(file) {
	return existsSync(file) && statSync(file).isFile();
}

function notFound(dir, request, response) {
	const page = join(dir, '404.html');
	const found = isFile(page);
	const type = found ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8';
	response.writeHead(404, { 'Content-Type': type });
	if (found && request.method !== 'HEAD') createReadStream(page).pipe(response);
	else response.end(found ? '' : 'There is no such page.\n');
}

const script = process.argv[1] && realpathSync(process.argv[1]);
if (script === fileURLToPath(import.meta.url)) {
	await main(() => serveUntilStopped(readPort()));
}
