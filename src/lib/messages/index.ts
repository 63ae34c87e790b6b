import { datesOf } from './dates.en.js';
import { en } from './en.js';

/** every visible string of one language */
export type Messages = typeof en;

/** A language that the product speaks, with BC and AD or, as `en-bce`, with BCE and CE. */
export type Locale = 'en' | 'en-bce';

const catalogue: Record<Locale, Messages> = { en, 'en-bce': { ...en, dates: datesOf('bce') } };

export const messagesOf = (locale: Locale): Messages => catalogue[locale];

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => messagesOf(locale).direction;
