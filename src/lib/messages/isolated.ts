/** letters that are written from right to left, and the signs that ask for it */
const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Begins and ends a stretch that takes its direction from its first letter. */
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'] as const;

/** Returns a text that takes its direction from its first letter, whatever stands around it. */
export const apart = (text: string): string => `${FIRST_STRONG}${text}${POP}`;

/**
 * Returns a text that keeps its own direction within a sentence.
 *
 * It stays as it is unless something in it is written from right to left.
 *
 * @example isolated('שלום') === '\u2068שלום\u2069'
 */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? apart(text) : text);

/** Returns a name as it stands in a drawing of that direction. */
export const drawn = (name: string, direction: 'ltr' | 'rtl'): string =>
	direction === 'rtl' ? apart(name) : isolated(name);
