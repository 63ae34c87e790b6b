import type { Locale } from './index.js';
import { offlineEn } from './offline.en.js';

const catalogue: Record<Locale, typeof offlineEn> = { en: offlineEn, 'en-bce': offlineEn };

/** Returns the strings of the page that lists what is kept for use offline. */
export const offlineMessagesOf = (locale: Locale): typeof offlineEn => catalogue[locale];
