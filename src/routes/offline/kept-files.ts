/** what the page of kept files says, in the order of its states */
export interface Words {
	none: string;
	removed: string;
}

/**
 * shows what the service worker of this site keeps, and removes it when asked to; runs in the page,
 * of which nothing else is loaded
 */
export function showKept(words: Words, sum: (files: number, bytes: number) => string): void {
	const site = new URL('..', location.href).pathname;
	const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
	const names = async () =>
		(await caches.keys()).filter((name) => name.startsWith(`conflict-timeline ${site} `));
	const show = async () => {
		const files: { path: string; bytes: number }[] = [];
		for (const name of await names()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const { size } = await (await cache.match(request))!.blob();
				files.push({ path: new URL(request.url).pathname.slice(site.length) || './', bytes: size });
			}
		}
		const bytes = files.reduce((all, one) => all + one.bytes, 0);
		find('[data-sum]').textContent = files.length ? sum(files.length, bytes) : words.none;
		find('button').hidden = files.length === 0;
		const items = files.map(({ path }) => {
			const item = document.createElement('li');
			item.textContent = path;
			return item;
		});
		find('ul').replaceChildren(...items);
	};
	find('button').addEventListener('click', async () => {
		for (const name of await names()) await caches.delete(name);
		const registration = await navigator.serviceWorker.getRegistration(site);
		if (registration?.scope === location.origin + site) await registration.unregister();
		await show();
		find('[data-sum]').append(` ${words.removed}`);
	});
	// pages without a secure origin have no such store
	if ('caches' in window) void show();
}
