/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly navigator: Saving };
/** a browser that may be asked to save data */
interface Saving {
	readonly connection?: { readonly saveData: boolean };
}

const PREFIX = `conflict-timeline ${base}/ `;
const NAME = PREFIX + version;

/** the pages of timelines and their data, and the page that lists what is kept */
const KEPT = /^\/(t\/[^/]+\/)?(__data\.json|data\.(json|csv|ics))?$|^\/offline\/$/;
const kept = new Set([
	...build,
	...files.filter((path) => path.endsWith('.svg')),
	...prerendered.filter((path) => KEPT.test(path.slice(base.length)))
]);
const events = new Set(prerendered.filter(eventOf));

/** the page of a timeline and the id in the address of one of its events */
function eventOf(path: string): { page: string; id: string } | null {
	const [, page, id] = /^(.*\/)event\/([^/]+)\/$/.exec(path) ?? [];
	return page && id ? { page, id } : null;
}

/** a file as the site has it now; an answer that was led elsewhere cannot open a page */
async function fetched(path: string): Promise<Response> {
	// what has a hash in its name never changes
	const response = await fetch(path, { cache: build.includes(path) ? 'default' : 'reload' });
	if (!response.ok) throw new Error(`${path} answers ${response.status}`);
	return response.redirected ? new Response(response.body, response) : response;
}

/** fails while the site is of another version than this worker */
async function checkVersion(): Promise<void> {
	const { version: found } = await (await fetched(`${base}/_app/version.json`)).json();
	if (found !== version) throw new Error(`the site is ${found}, not ${version}`);
}

/** keeps all files of this version, or fails and keeps none */
async function install(): Promise<void> {
	if (worker.navigator.connection?.saveData) throw new Error('data are saved');
	await checkVersion();
	const answers = await Promise.all(
		Array.from(kept, async (path) => [path, await fetched(path)] as const)
	);
	await checkVersion();
	const cache = await caches.open(NAME);
	await Promise.all(answers.map(([path, response]) => cache.put(path, response)));
}

/** removes the files of versions before, which no page uses any more */
async function activate(): Promise<void> {
	const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
	await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer({ request }: FetchEvent, path: string): Promise<Response> {
	const { waiting } = worker.registration;
	// the last page of this version is being left: the next one is of the new version, whole
	if (waiting && request.mode === 'navigate' && (await worker.clients.matchAll()).length < 2) {
		waiting.postMessage('take over');
		return new Response('', { headers: { Refresh: '0' } });
	}
	const cache = await caches.open(NAME);
	return (await cache.match(path)) ?? fetch(request);
}

/** leads to an event on the page of its timeline, with the rest of the address */
function toEvent({ page, id }: { page: string; id: string }, { search }: URL): Response {
	const query = new URLSearchParams(search);
	if (!query.has('event')) query.set('event', id);
	return Response.redirect(new URL(`${page}?${query}`, location.href));
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', () => void worker.skipWaiting());

// what is neither kept nor an event goes its way as if there was no worker
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	const one = request.mode === 'navigate' ? eventOf(url.pathname) : null;
	if (kept.has(url.pathname)) event.respondWith(answer(event, url.pathname));
	else if (events.has(url.pathname) && one) event.respondWith(toEvent(one, url));
	else if (one) event.respondWith(fetch(request).catch(() => toEvent(one, url)));
	else if (kept.has(`${url.pathname}/`) && request.mode === 'navigate')
		event.respondWith(Response.redirect(`${url.pathname}/${url.search}`));
});
