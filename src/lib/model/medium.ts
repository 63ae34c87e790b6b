import type { Medium } from './timeline.js';

/** Returns who made a picture, and the terms under which it is shown. */
export const creditOf = ({ credit, licence }: Medium): string => `${credit}, ${licence}`;
