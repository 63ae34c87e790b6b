/** Resolves when a copy of a style sheet that failed has been loaded in its place. */
function replaced(link: HTMLLinkElement): Promise<void> {
	const copy = link.cloneNode() as HTMLLinkElement;
	return new Promise((resolve, reject) => {
		copy.addEventListener('load', () => resolve(link.remove()));
		copy.addEventListener('error', () => reject(new Error(`${copy.href} cannot be loaded`)));
		link.after(copy);
	});
}

/**
 * Loads the style sheets again that could not be loaded; rejects where one still cannot. The
 * bundler asks for each sheet once, and a later import of the same part would go without it.
 */
export async function reloadStyleSheets(): Promise<void> {
	const links = [
		...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([disabled])')
	];
	await Promise.all(links.filter(({ sheet }) => !sheet).map(replaced));
}
