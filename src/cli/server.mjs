import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
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
	const { default: sirv } = await import('sirv');
	const files = sirv(dir, { dev: true, etag: true, setHeaders });
	const server = createServer((request, response) => {
		const missing = () => notFound(dir, request, response);
		const address = slashed(dir, request.url);
		if (address) response.writeHead(308, { Location: address }).end();
		else if (hasIndex(dir, request.url)) files(request, response, missing);
		else missing();
	});
	return listen(server, port);
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

function setHeaders(response, path) {
	const headers = headersOf(path.replace(/^\//, ''));
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

// Relative links of a folder's page only work below its slash. A relative
// Location cannot lead to another host, whatever the path begins with.
function slashed(dir, url) {
	const [path, query] = split(url);
	if (path.endsWith('/') || !isFile(fileOf(dir, `${path}/index.html`))) return null;
	return `./${path.slice(path.lastIndexOf('/') + 1)}/${query}`;
}

// sirv would answer /name/ with the file /name or /name.html as well.
function hasIndex(dir, url) {
	const [path] = split(url);
	return !path.endsWith('/') || isFile(fileOf(dir, `${path}index.html`));
}

function split(url) {
	const at = url.indexOf('?');
	return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

function fileOf(dir, path) {
	try {
		const file = join(dir, decodeURIComponent(path));
		return file.startsWith(dir + sep) ? file : '';
	} catch {
		return '';
	}
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
