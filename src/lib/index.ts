export { default as App } from './components/App.svelte';
export { default as Figure } from './components/figure/Figure.svelte';
export type { Links } from './components/links.js';
export { noFilter } from './model/filter.js';
export type { Region } from './geo/region.js';
export { head } from './model/head.js';
export { decode, encode, type Address } from './model/view.js';
export { TimelineState } from './state/timeline.svelte.js';
export type { Timeline, TimelineEvent } from './model/timeline.js';
