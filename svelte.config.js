import adapter from '@sveltejs/adapter-static';

/** whether the embed is built: all of a page in one file, since a sandboxed frame loads no other */
export const isEmbed = process.env.CONFLICT_TIMELINE_EMBED === 'yes';

const embed = {
	outDir: '.svelte-kit/embed',
	files: { routes: 'src/routes/(embed)' },
	output: { bundleStrategy: 'inline' },
	adapter: adapter({ pages: '.svelte-kit/embed/site' }),
	prerender: { crawl: false, entries: ['*'] }
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter(),
		paths: { relative: true },
		prerender: { entries: ['*', '/404.html'], handleHttpError: 'fail', handleMissingId: 'fail' },
		...(isEmbed ? embed : {})
	}
};
