import { formatsEn } from './formats.en.js';
import type { Locale } from './index.js';

export type { Advice } from './formats.en.js';

const catalogue: Record<Locale, typeof formatsEn> = { en: formatsEn, 'en-bce': formatsEn };

/** Returns the strings of foreign files. */
export const formatMessagesOf = (locale: Locale): typeof formatsEn => catalogue[locale];
