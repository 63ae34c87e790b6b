import { createContext } from 'svelte';
import type { DeskState } from '../../state/desk.svelte.js';

/** Reads and sets the desk around a component. */
export const [getDesk, setDesk] = createContext<DeskState>();
