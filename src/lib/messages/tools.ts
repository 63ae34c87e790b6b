import type { Locale } from './index.js';
import { toolsEn } from './tools.en.js';

const catalogue: Record<Locale, typeof toolsEn> = { en: toolsEn, 'en-bce': toolsEn };

/** Returns the strings of search, maps and persons. */
export const toolMessagesOf = (locale: Locale): typeof toolsEn => catalogue[locale];
