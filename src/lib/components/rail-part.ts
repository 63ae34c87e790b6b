import { lazy } from '../state/lazy.svelte.js';

/** What makes the panel and the list work by hand; embeds have neither. */
export const railBundle = lazy(() => import('../actions/rail-bundle.js'));
