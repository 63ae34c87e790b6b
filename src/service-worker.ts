/// <reference lib="webworker" />
import { base, build, files, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly navigator: Saving };
/** a browser that may be asked to save data */
interface Saving {
	readonly connection?: { readonly saveData: boolean };
}

const PREFIX = `conflict-timeline ${base}/ `;
const NAME = PREFIX + version;

/** the app itself: code, fonts, styles, icons */
const app = new Set([...build, ...files.filter((path) => path.endsWith('.svg'))]);
/** what is kept of each timeline: its page and its data, whatever the number of its events */
const ofTimeline = ['', 'timeline.json', 'data.json', 'data.csv', 'data.ics'];
const LIST = `${base}/offline/`;
/** the page that opens files: they are on the machine already */
const OPEN = `${base}/open/`;
/** the writing desk, and its names of places: kept once they were opened */
const DESK = `${base}/write/`;
const PLACES = `${DESK}places.txt`;

function isKept(path: string): boolean {
	const [, name] = /^\/(?:t\/[^/]+\/)?([^/]*)$/.exec(path.slice(base.length)) ?? [];
	const isNamed = [LIST, OPEN, DESK, PLACES].includes(path);
	return app.has(path) || isNamed || (name !== undefined && ofTimeline.includes(name));
}

/** the page of a timeline and the id in the address of one of its events */
function eventOf(path: string): { page: string; id: string } | null {
	const [, page, id] = /^(.*\/)event\/([^/]+)\/?$/.exec(path) ?? [];
	return page && id ? { page, id } : null;
}

/** a file as the site has it now; an answer that was led elsewhere cannot open a page */
async function fetched(path: string): Promise<Response> {
	// what has a hash in its name never changes
	const response = await fetch(path, { cache: build.includes(path) ? 'default' : 'no-cache' });
	if (!response.ok) throw new Error(`${path} answers ${response.status}`);
	return response.redirected ? new Response(response.body, response) : response;
}

/** fails while the site is of another version than this worker */
async function checkVersion(): Promise<void> {
	const { version: found } = await (await fetched(`${base}/_app/version.json`)).json();
	if (found !== version) throw new Error(`the site is ${found}, not ${version}`);
}

/** the addresses that one of the lists beside the site names */
const listed = async (name: string): Promise<readonly string[]> =>
	(await fetched(`${LIST}${name}.json`)).json();

/** the desk with the files that only it needs */
const ofDesk = async (): Promise<readonly string[]> => [
	DESK,
	...(await listed('desk')).map((file) => `${base}/${file}`)
];

/** all addresses that are kept from the start: what the desk alone needs is not, unless it was before */
async function addresses(): Promise<readonly string[]> {
	const pages = (await listed('timelines')).flatMap((folder) =>
		ofTimeline.map((name) => `${base}/${folder}${name}`)
	);
	const desk = await ofDesk();
	const [hasDesk, hasPlaces] = await Promise.all([DESK, PLACES].map((path) => caches.match(path)));
	const paths = [...app].filter((path) => hasDesk || !desk.includes(path));
	return [
		...paths,
		LIST,
		OPEN,
		...pages,
		...(hasDesk ? [DESK] : []),
		...(hasPlaces ? [PLACES] : [])
	];
}

/** keeps files of this version: all of them, or it fails and keeps none */
async function keep(list: () => Promise<readonly string[]>): Promise<void> {
	if (worker.navigator.connection?.saveData) throw new Error('data are saved');
	await checkVersion();
	const answers = await Promise.all(
		(await list()).map(async (path) => [path, await fetched(path)] as const)
	);
	await checkVersion();
	const cache = await caches.open(NAME);
	await Promise.all(answers.map(([path, response]) => cache.put(path, response)));
}

/** keeps what a page asks for because it was opened; if that fails, another time */
async function keepMore(path: string): Promise<void> {
	const cache = await caches.open(NAME);
	if (await cache.match(path)) return;
	await keep(path === PLACES ? async () => [PLACES] : ofDesk).catch(() => {});
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

/** an event on the kept page of its timeline; its own page if it is not in the data that are kept */
async function answerEvent(request: Request, one: { page: string; id: string }): Promise<Response> {
	const url = new URL(request.url);
	const data = await (await caches.open(NAME)).match(`${one.page}data.json`);
	const { events }: { events: readonly { id: string }[] } = (await data?.json()) ?? { events: [] };
	if (events.some(({ id }) => id === one.id)) return toEvent(one, url);
	return fetch(request).catch(() => toEvent(one, url));
}

worker.addEventListener('install', (event) => event.waitUntil(keep(addresses)));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
	if (event.data === 'take over') void worker.skipWaiting();
	else event.waitUntil(keepMore(event.data as string));
});

// what is neither kept nor an event goes its way as if there was no worker
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname, search } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (isKept(pathname)) return event.respondWith(answer(event, pathname));
	if (request.mode !== 'navigate') return;
	const one = eventOf(pathname);
	if (one) event.respondWith(answerEvent(request, one));
	else if (isKept(`${pathname}/`)) event.respondWith(Response.redirect(`${pathname}/${search}`));
});
