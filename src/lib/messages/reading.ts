import type { Locale } from './index.js';
import { readingEn } from './reading.en.js';

/** The sentences that say how a date phrase was read. */
export type ReadingMessages = typeof readingEn;

const catalogue: Record<Locale, ReadingMessages> = { en: readingEn, 'en-bce': readingEn };

/** Returns the sentences that say how a date phrase was read. */
export const readingMessagesOf = (locale: Locale): ReadingMessages => catalogue[locale];
