import { embedEn } from './embed.en.js';
import type { Locale } from './index.js';

/** The strings of the embed in one language. */
export type EmbedMessages = typeof embedEn;

const catalogue: Record<Locale, EmbedMessages> = { en: embedEn, 'en-bce': embedEn };

/** Returns the strings of the embed. */
export const embedMessagesOf = (locale: Locale): EmbedMessages => catalogue[locale];
