import { draftEn } from './draft.en.js';
import type { Locale } from './index.js';

const catalogue: Record<Locale, typeof draftEn> = { en: draftEn, 'en-bce': draftEn };

/** Returns the strings of drafts and of the command that writes them. */
export const draftMessagesOf = (locale: Locale): typeof draftEn => catalogue[locale];
