/** the most events of a timeline that have a page each, and those whose pages link every mark as built */
const MOST = { pages: 5000, linked: 200 };

/** whether each event of a timeline of so many has a page of its own */
export const hasEventPages = (events: number): boolean => events <= MOST.pages;

/** whether the pages of so many events are plain, so that they stay small */
export const arePlain = (events: number): boolean => events > MOST.linked;
