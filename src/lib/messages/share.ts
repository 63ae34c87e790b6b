import type { Locale } from './index.js';
import { shareEn } from './share.en.js';

const catalogue: Record<Locale, typeof shareEn> = { en: shareEn, 'en-bce': shareEn };

/** Returns the strings of the share dialog. */
export const shareMessagesOf = (locale: Locale): typeof shareEn => catalogue[locale];

/** A tab of the share dialog. */
export type SharePart = keyof typeof shareEn.tabs;
