import type { Locale } from './index.js';
import { exportEn } from './export.en.js';

const catalogue: Record<Locale, typeof exportEn> = { en: exportEn, 'en-bce': exportEn };

/** the strings of files and citations, and of the parts of the dialog that offer them */
export const exportMessagesOf = (locale: Locale): typeof exportEn => catalogue[locale];
