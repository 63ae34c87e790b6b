import { createContext } from 'svelte';
import type { TimelineState } from './timeline.svelte.js';

/** the state of the timeline around a component */
export const [getTimeline, setTimeline] = createContext<TimelineState>();
