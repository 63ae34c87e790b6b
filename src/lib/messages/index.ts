import { en } from './en.js';

/** Every string of the page in one language. */
export type Messages = typeof en;

/** The languages that there are. */
export type Locale = 'en';

const catalogue: Record<Locale, Messages> = { en };

/** Returns the strings of the page. */
export const messagesOf = (locale: Locale): Messages => catalogue[locale];

/** Returns the direction in which a language is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => messagesOf(locale).direction;
