import IllustratedCard from '$lib/components/IllustratedCard.svelte';
import type { PageLoad } from './$types.js';

/** Brings the card of an event at once; other pages load it after their first picture. */
export const load: PageLoad = ({ params }) => ({ event: params.id, card: IllustratedCard });
