import { LINKS } from '../vocabulary/frame-rights.js';

/**
 * What happens to links out of the frame.
 *
 * `open`: they open. `blocked`: they do not, as the host says. `host`: it follows them, as
 * WordPress does for links to the embed’s own site. `unknown`: a frame of unknown origin cannot ask
 * what its sandbox allows, unless its name tells, and a link that opens nothing leaves no trace.
 */
export type LinkPolicy = 'open' | 'blocked' | 'host' | 'unknown';

/**
 * Returns what the frame itself can tell about its links.
 *
 * Only an opaque origin gives a sandbox away.
 */
export const guessLinkPolicy = (
	origin: string,
	name: string,
	secret: string | null
): LinkPolicy => {
	if (origin !== 'null' || name === LINKS) return 'open';
	return secret === null ? 'unknown' : 'host';
};

/**
 * Keeps links out of the frame from opening inside it.
 *
 * `onlink` receives those that the host follows. Returns what stops it.
 */
export function guardLinks(
	node: HTMLElement,
	linkPolicy: () => LinkPolicy,
	note: string,
	onlink: (href: string) => void
): () => void {
	const leaving = ({ target }: Event): HTMLAnchorElement | null => {
		const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
		return typeof link?.pathname === 'string' && link.href.replace(/[?#].*/, '') !== here()
			? link
			: null;
	};
	const here = () => location.href.replace(/[?#].*/, '');
	const isFollowed = (link: HTMLAnchorElement) =>
		linkPolicy() === 'host' && link.host === location.host;
	const isBlocked = (link: HTMLAnchorElement) =>
		linkPolicy() === 'blocked' || (linkPolicy() === 'host' && !isFollowed(link));
	const onfocusin = (focus: Event) => {
		const link = leaving(focus);
		if (!link || !isBlocked(link)) return;
		link.setAttribute('aria-disabled', 'true');
		link.setAttribute('aria-describedby', note);
	};
	const onclick = (click: Event) => {
		const link = leaving(click);
		if (!link) return;
		if (isBlocked(link) || isFollowed(link)) click.preventDefault();
		else link.target = '_blank';
		if (isFollowed(link)) onlink(link.href);
	};
	node.addEventListener('focusin', onfocusin);
	node.addEventListener('click', onclick);
	return () => {
		node.removeEventListener('focusin', onfocusin);
		node.removeEventListener('click', onclick);
	};
}
