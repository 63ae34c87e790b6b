import { formatMessagesOf } from '$lib/messages/formats.js';
import { brokenTimelines } from './timelines.server.js';
import { plainPage } from './plain-page.server.js';

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** while the source is served: what keeps a file from being a page, until it is mended; null where nothing does */
export function problemPage(param: string): Response | null {
	const lines = brokenTimelines.get(param.replace(/\/$/, ''));
	if (!lines) return null;
	const items = lines.map((line) => `<li data-problem>${escaped(line)}</li>`).join('');
	const page = plainPage({
		title: formatMessagesOf('en').broken,
		// the client of the server reloads the page once the file is mended
		content: `<ol data-problems>${items}</ol><script type="module" src="/@vite/client"></script>`,
		script: '',
		home: '/'
	});
	return new Response(page.body, { status: 422, headers: page.headers });
}
