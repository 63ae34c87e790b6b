import adapter from '@sveltejs/adapter-static';
import { versionOf } from './src/cli/version.mjs';

/** the routes that are built as embeds: all of a page in one file, since a sandboxed frame loads no other */
export const embedRoutes = process.env.CONFLICT_TIMELINE_EMBED;

const embed = {
	outDir: '.svelte-kit/embed',
	// embeds keep nothing
	files: { routes: `src/routes/${embedRoutes}`, serviceWorker: 'src/none' },
	output: { bundleStrategy: 'inline' },
	adapter: adapter({ pages: '.svelte-kit/embed/site' }),
	prerender: { crawl: false, entries: ['*'] }
};

/** what a page may load; the framework adds the hashes of what it writes into the page itself */
const csp = {
	mode: 'hash',
	directives: {
		'default-src': ['none'],
		'script-src': ['self'],
		'style-src': ['self'],
		// the framework's announcer of new pages carries one style attribute
		'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
		'img-src': ['self', 'data:', 'blob:'],
		'font-src': ['self', 'data:'],
		'connect-src': ['self'],
		'frame-src': ['self'],
		// what reads a host's file, out of the page itself: a frame without an origin may start no other
		...(embedRoutes === '(fed)' && { 'worker-src': ['blob:'] }),
		'form-action': ['self'],
		'base-uri': ['none']
	}
};

/** fails where a page was not built; timelines without pictures have no files of them */
function handleUnseenRoutes({ routes }) {
	const unseen = routes.filter((route) => !route.endsWith('/media/[name]'));
	if (unseen.length) throw new Error(`Nothing was built for ${unseen.join(', ')}.`);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	// the names of components are on every page, hundreds of times
	compilerOptions: { cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css)}` },
	kit: {
		adapter: adapter(),
		csp,
		// one commit gives the same bytes, other data another name
		version: { name: versionOf(import.meta.dirname, process.env.SITE_URL) },
		serviceWorker: { register: false },
		paths: { relative: true },
		prerender: {
			entries: ['*', '/404.html', '/offline/', '/offline/timelines.json', '/write/places.txt'],
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes
		},
		...(embedRoutes ? embed : {})
	}
};
