import { logo } from '$lib/components/logo.js';
import { messagesOf } from '$lib/messages/index.js';
import { lostMessagesOf } from '$lib/messages/lost.js';
import { wayBack } from '../way-back.js';

export const prerender = true;

/** sets the ways back, in the page that no build step reaches */
const BACK = `${wayBack}
for (const link of document.querySelectorAll('a')) link.href = wayBack(location.pathname)`;

/** the page of an address that does not exist; plain, since nobody knows the folder it is served from */
export function GET(): Response {
	const { lang, direction, product } = messagesOf('en');
	const { missing } = lostMessagesOf('en');
	const html = `<!doctype html>
<html lang="${lang}" dir="${direction}" data-ready data-settled>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${missing.title} · ${product}</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; font: 16px/24px system-ui, sans-serif }
header { display: flex; align-items: center; gap: 10px; min-height: 48px; padding-inline: 32px; border-bottom: 1px solid #8886; font-size: 14px }
header a { text-decoration: none }
svg { fill: none; stroke: currentColor; stroke-width: 1.5 }
.fill { fill: currentColor; stroke: none }
main { margin: 14vh auto; max-inline-size: 30em; padding-inline: 24px }
h1 { font: 600 28px/34px Georgia, serif }
a { color: inherit; font-weight: 600 }
@media (max-width: 639px) { header { padding-inline: 16px } }
</style>
</head>
<body>
<header><svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true"><path d="${logo.lines}"/><path class="fill" d="${logo.fill}"/></svg><a href="/">${product}</a></header>
<main><h1>${missing.title}</h1><p>${missing.text}</p><p><a href="/">${missing.back}</a></p></main>
<script>${BACK}</script>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
