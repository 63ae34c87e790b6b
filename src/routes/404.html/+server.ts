import { messagesOf } from '$lib/messages/index.js';
import { wayBack } from '../way-back.js';

export const prerender = true;

/** sets the way back, in the page that no build step reaches */
const BACK = `${wayBack}\ndocument.querySelector('a').href = wayBack(location.pathname)`;

/** the page of an address that does not exist; plain, since nobody knows the folder it is served from */
export function GET(): Response {
	const { lang, direction, error, product } = messagesOf('en');
	const html = `<!doctype html>
<html lang="${lang}" dir="${direction}" data-ready data-settled>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${error.title} · ${product}</title>
<style>
:root { color-scheme: light dark }
body { margin: 18vh auto; max-inline-size: 30em; padding-inline: 24px; font: 16px/24px system-ui, sans-serif }
h1 { font: 600 28px/34px Georgia, serif }
a { color: inherit; font-weight: 600 }
</style>
</head>
<body>
<main><h1>${error.title}</h1><p>${error.text}</p><p><a href="/">${error.back}</a></p></main>
<script>${BACK}</script>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
