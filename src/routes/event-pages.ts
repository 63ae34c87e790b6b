/** the most events of a timeline that have a page each */
const MOST = 5000;

/** whether each event of a timeline of so many has a page of its own */
export const hasEventPages = (events: number): boolean => events <= MOST;
