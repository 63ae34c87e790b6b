import { logo } from '$lib/components/logo.js';
import { messagesOf } from '$lib/messages/index.js';

interface Parts {
	title: string;
	/** markup of its content */
	content: string;
	script: string;
	/** where its name leads */
	home: string;
}

/** a page in one file, which needs no other part of the site */
export function plainPage({ title, content, script, home }: Parts): Response {
	const { lang, direction, product } = messagesOf('en');
	const html = `<!doctype html>
<html lang="${lang}" dir="${direction}" data-ready data-settled>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${product}</title>
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
button { font: inherit; min-height: 32px }
@media (max-width: 639px) { header { padding-inline: 16px } }
</style>
</head>
<body>
<header><svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true"><path d="${logo.lines}"/><path class="fill" d="${logo.fill}"/></svg><a href="${home}">${product}</a></header>
<main><h1>${title}</h1>${content}</main>
<script>${script}</script>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
