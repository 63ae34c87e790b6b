import type { Locale } from './index.js';
import { lostEn } from './lost.en.js';

const catalogue: Record<Locale, typeof lostEn> = { en: lostEn, 'en-bce': lostEn };

/** Returns the strings of pages that are not there, or not whole. */
export const lostMessagesOf = (locale: Locale): typeof lostEn => catalogue[locale];
