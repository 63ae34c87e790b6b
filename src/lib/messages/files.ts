import type { Locale } from './index.js';
import { filesEn } from './files.en.js';

const catalogue: Record<Locale, typeof filesEn> = { en: filesEn, 'en-bce': filesEn };

/** Returns the strings of files and citations, and of the parts that offer them. */
export const fileMessagesOf = (locale: Locale): typeof filesEn => catalogue[locale];
