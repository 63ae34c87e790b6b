import { embedEn } from './embed.en.js';
import type { Locale } from './index.js';

/** Every string of embeds in one language. */
export type EmbedMessages = typeof embedEn;

const catalogue: Record<Locale, EmbedMessages> = { en: embedEn, 'en-bce': embedEn };

/** Returns the strings of embeds. */
export const embedMessagesOf = (locale: Locale): EmbedMessages => catalogue[locale];
