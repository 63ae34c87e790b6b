import { createContext } from 'svelte';
import type { Page } from '../page-context.js';

/** Reads and sets what a host hands over. */
export const [getFed, setFed] = createContext<NonNullable<Page['fed']>>();
