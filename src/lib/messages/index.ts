import { datesOf } from './dates.en.js';
import { en } from './en.js';

/** Every string of the page in one language. */
export type Messages = typeof en;

/** The languages that there are; `en-bce` counts with BCE and CE. */
export type Locale = 'en' | 'en-bce';

const catalogue: Record<Locale, Messages> = { en, 'en-bce': { ...en, dates: datesOf('bce') } };

/** Returns the strings of the page. */
export const messagesOf = (locale: Locale): Messages => catalogue[locale];
