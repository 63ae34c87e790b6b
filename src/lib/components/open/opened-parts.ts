// what the page of an opened file needs of the state, and other pages never load
export { OpenedTimelineState } from '../../state/opened-timeline.svelte.js';
export { nextTask } from '../../state/tasks.js';
