import { deskEn } from './desk.en.js';
import type { Locale } from './index.js';

const catalogue: Record<Locale, typeof deskEn> = { en: deskEn, 'en-bce': deskEn };

/** Returns the strings of the writing desk. */
export const deskMessagesOf = (locale: Locale): typeof deskEn => catalogue[locale];
