import { createContext } from 'svelte';
import type { TimelineFile } from '../../model/schema.js';

/** Reads and sets what returns the file of an opened timeline. */
export const [getFile, setFile] = createContext<() => Promise<TimelineFile>>();
