/** What makes a drawn page work by mouse, touch and keys, loaded once the first picture stands. */
export { politeTitles } from '../actions/announcer.js';
export { currentInSight } from '../actions/current-link.svelte.js';
export { fullscreen } from '../actions/fullscreen.js';
export { pannable } from '../actions/pannable.js';
export { printed } from '../actions/printed.js';
export { refocused } from '../actions/refocused.svelte.js';
export { revealed } from '../actions/revealed.svelte.js';
export { shortcuts } from '../actions/shortcuts.js';
export { zoomable } from '../actions/zoomable.svelte.js';
export { figureCommands } from './figure-commands.js';
export { pageCommands } from './page-commands.js';
