import type { Locale } from './index.js';
import { shareEn } from './share.en.js';

const catalogue: Record<Locale, typeof shareEn> = { en: shareEn, 'en-bce': shareEn };

/** the strings of the dialog that shares a timeline */
export const shareMessagesOf = (locale: Locale): typeof shareEn => catalogue[locale];

/** a part of the dialog */
export type SharePart = keyof typeof shareEn.tabs;
