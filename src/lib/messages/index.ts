import { en } from './en.js';

/** every visible string of one language */
export type Messages = typeof en;

/** languages that the product speaks */
export type Locale = 'en';

const catalogue: Record<Locale, Messages> = { en };

export const messagesOf = (locale: Locale): Messages => catalogue[locale];

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => messagesOf(locale).direction;
