import type { Locale } from './index.js';
import { openEn } from './open.en.js';

const catalogue: Record<Locale, typeof openEn> = { en: openEn, 'en-bce': openEn };

/** Returns the strings of the page that opens files. */
export const openMessagesOf = (locale: Locale): typeof openEn => catalogue[locale];
