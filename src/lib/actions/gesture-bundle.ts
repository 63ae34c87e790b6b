/** what makes a drawn page work by mouse, touch and keys: loaded together once the first picture stands */
export { currentInSight } from './current-link.svelte.js';
export { pannable } from './pannable.js';
export { printed } from './printed.js';
export { refocused } from './refocused.svelte.js';
export { revealed } from './revealed.svelte.js';
export { shortcuts } from './shortcuts.js';
export { zoomable } from './zoomable.svelte.js';
