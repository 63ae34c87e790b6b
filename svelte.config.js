import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter(),
		paths: { relative: true },
		prerender: { entries: ['*', '/404.html'], handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
