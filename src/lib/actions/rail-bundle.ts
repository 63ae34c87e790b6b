/** what makes the panel and the list work by hand: loaded together, where these stand beside the figure */
export { drawable } from './drawable.js';
export { foldedWhereNarrow } from './folded.js';
export { fromTop } from './from-top.svelte.js';
export { swipeable } from './swipeable.js';
