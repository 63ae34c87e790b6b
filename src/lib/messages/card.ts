import { cardEn } from './card.en.js';
import type { Locale } from './index.js';

const catalogue: Record<Locale, typeof cardEn> = { en: cardEn, 'en-bce': cardEn };

/** Returns the strings of an event's card. */
export const cardMessagesOf = (locale: Locale): typeof cardEn => catalogue[locale];
