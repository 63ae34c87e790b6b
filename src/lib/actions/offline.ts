/**
 * Asks the service worker to keep a file for use offline.
 *
 * `path` is relative to this page. Without a worker nothing happens.
 */
export async function keepOffline(path: string): Promise<void> {
	try {
		// where none is registered, none is ever ready
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage(new URL(path, location.href).pathname);
	} catch {
		// nor may it be asked for everywhere
	}
}
