import type { Theme } from '../vocabulary/choices.js';
import { frameRights } from '../vocabulary/frame-rights.js';
import { hostKeys } from '../vocabulary/host-keys.js';

/** A state of a timeline to be shared. */
export interface SharedView {
	/** The absolute address of the timeline's own page, with its slash. */
	readonly base: string;
	/** The absolute address of the site, with its slash. */
	readonly site: string;
	/** The query of the state, without its question mark. Empty for the default view. */
	readonly query: string;
	/** The colours of the embed. */
	readonly theme: Theme;
	/** The height of the embed in px. */
	readonly height: number;
	/** The title of a frame. */
	readonly name: string;
	/** The words of the link to the full timeline. */
	readonly link: string;
	/** The alternative text of the picture. */
	readonly alt: string;
}

/** The size of the picture in px. */
export const PICTURE = { width: 1200, height: 800 };

/** a text for HTML, also between quotes, and on one line: editors mangle several */
const escaped = (text: string): string =>
	text.replace(/[&<>"'\r\n]/g, (sign) => names[sign] ?? `&#${sign.charCodeAt(0)};`);
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** a tag with its attributes; `true` is an attribute without a value */
function tag(name: string, attributes: Record<string, string | number | true>): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === true ? key : `${key}="${escaped(String(value))}"`
	);
	return `<${[name, ...written].join(' ')}>`;
}

const withQuery = (address: string, query: string) => (query ? `${address}?${query}` : address);

/** the state of the embed: that of the page in the colours chosen for the host page */
function embedQuery({ query, theme }: SharedView): URLSearchParams {
	const state = new URLSearchParams(query);
	if (theme === 'auto') state.delete('theme');
	else state.set('theme', theme);
	return state;
}

/** Returns the address of the state on the timeline's own page. */
export const pageHref = ({ base, query }: Pick<SharedView, 'base' | 'query'>): string =>
	withQuery(base, query);

/** Returns the address of the state as an embed. */
export const embedHref = (shared: SharedView): string =>
	withQuery(`${shared.base}embed/`, embedQuery(shared).toString());

/** Returns the address of the oEmbed answer. It is the same for every state, as static hosts answer. */
export const oembedHref = ({ base }: Pick<SharedView, 'base'>): string => `${base}oembed.json`;

/** Returns the address of the picture of the default view. */
export const pictureHref = ({ base }: Pick<SharedView, 'base'>): string => `${base}figure.svg`;

function frame(shared: SharedView, mark: Record<string, true>): string {
	const attributes = {
		src: embedHref(shared),
		title: shared.name,
		width: '100%',
		height: shared.height,
		// the style that would say so is dropped under a strict policy
		frameborder: 0,
		loading: 'lazy',
		referrerpolicy: 'strict-origin-when-cross-origin',
		...frameRights,
		...mark
	};
	const link = `<p>${tag('a', { href: pageHref(shared) })}${escaped(shared.link)}</a></p>`;
	return `${tag('iframe', attributes)}</iframe>${link}`;
}

const script = (site: string) =>
	`${tag('script', { async: true, src: `${site}embed.js` })}</script>`;

const linkedPicture = (shared: SharedView, extra: Record<string, string>) => {
	const attributes = { src: pictureHref(shared), ...PICTURE, ...extra, alt: shared.alt };
	return `${tag('a', { href: pageHref(shared) })}${tag('img', attributes)}</a>`;
};

/** Returns a frame of fixed height, with a link for where frames are left out. */
export const iframe = (shared: SharedView): string => frame(shared, {});

/** Returns a frame that the host script makes as high as its content. */
export const fittedIframe = (shared: SharedView): string =>
	frame(shared, { 'data-conflict-timeline': true }) + script(shared.site);

const isHostKey = (key: string) => (hostKeys as readonly string[]).includes(key);

/** Returns the element of the host script. A picture in it stands where scripts are left out. */
export function element(shared: SharedView): string {
	const attributes = {
		src: `${shared.base}embed/`,
		title: shared.name,
		...Object.fromEntries([...embedQuery(shared)].filter(([key]) => isHostKey(key))),
		'min-height': shared.height
	};
	const open = tag('conflict-timeline', attributes);
	return `${open}${linkedPicture(shared, { loading: 'lazy' })}</conflict-timeline>${script(shared.site)}`;
}

/** Returns the element, with its script, for files that lie beside the host page. */
export function fedElement(site: string, data: string, name: string, mapping?: string): string {
	const attributes = { src: `${site}open/embed/`, data, ...(mapping && { mapping }), title: name };
	const open = tag('conflict-timeline', attributes);
	return `${open}</conflict-timeline>${script(site)}`;
}

/** Returns the picture of the default view with a link to the state, for newsletters. */
export const picture = (shared: SharedView): string => linkedPicture(shared, {});

/** Returns what oEmbed hands out. It is a frame, and a quotation that stands until the frame does. */
export const quotedFrame = (
	title: string,
	full: string,
	embed: string,
	size: { readonly width: number; readonly height: number }
): string =>
	`<blockquote>${tag('a', { href: full })}${escaped(title)}</a></blockquote>` +
	`${tag('iframe', { src: embed, ...size, frameborder: 0, title, ...frameRights })}</iframe>`;
