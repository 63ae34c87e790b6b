import { reloadStyleSheets } from '../actions/style-sheets.js';
import { lazy, type Lazy } from '../state/lazy.svelte.js';

/** Returns a part of the page that is loaded later, with its style sheets. */
export const lazyPart = <T>(load: () => Promise<T>): Lazy<T> =>
	lazy(async () => {
		await reloadStyleSheets();
		return load();
	});

/** What makes a drawn page work by mouse, touch and keys. */
export const gestureBundle = lazy(() => import('./gesture-bundle.js'));
