import { JSDOM } from 'jsdom';

/** attributes of a frame that WordPress keeps, of a provider that it does not know */
const KEPT = [
	'src',
	'width',
	'height',
	'frameborder',
	'marginwidth',
	'marginheight',
	'scrolling',
	'title'
];
const SECRET = 'aB3dE6gH9k';

/**
 * what WordPress makes of an oEmbed answer's HTML: a quotation, its links and one frame stay; the frame
 * gets a sandbox and a secret, and is hidden until it answers with that
 */
export function filtered(html: string): string {
	const { document } = new JSDOM(html).window;
	const frame = document.querySelector('iframe')!;
	for (const { name } of [...frame.attributes])
		if (!KEPT.includes(name)) frame.removeAttribute(name);
	frame.className = 'wp-embedded-content';
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.setAttribute('security', 'restricted');
	frame.setAttribute('src', `${frame.getAttribute('src')}#?secret=${SECRET}`);
	frame.setAttribute('data-secret', SECRET);
	frame.setAttribute('style', 'position: absolute; visibility: hidden;');
	const quotation = document.querySelector('blockquote')!;
	for (const node of quotation.querySelectorAll('*')) if (node.localName !== 'a') node.remove();
	quotation.className = 'wp-embedded-content';
	quotation.setAttribute('data-secret', SECRET);
	return quotation.outerHTML + frame.outerHTML;
}

/** what WordPress's script does on the page around: written anew after its behaviour */
export function follow(): void {
	const framed = (secret: unknown) =>
		[...document.querySelectorAll<HTMLIFrameElement>('iframe[data-secret]')].filter(
			(frame) => frame.dataset['secret'] === secret
		);
	addEventListener('message', ({ data, source }) => {
		if (!data?.secret || !data.message || !/^[a-zA-Z0-9]+$/.test(data.secret)) return;
		for (const frame of framed(data.secret)) {
			if (source !== frame.contentWindow) continue;
			frame.removeAttribute('style');
			const quotation = document.querySelector<HTMLElement>('blockquote[data-secret]');
			if (quotation) quotation.style.display = 'none';
			if (data.message === 'height')
				frame.height = `${Math.max(200, Math.min(1000, parseInt(data.value, 10)))}`;
			const isOwn =
				URL.canParse(data.value) && new URL(data.value).host === new URL(frame.src).host;
			if (data.message === 'link' && isOwn && document.activeElement === frame)
				location.href = data.value;
		}
	});
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-secret]'))
		frame.contentWindow!.postMessage({ message: 'ready', secret: frame.dataset['secret'] }, '*');
}
