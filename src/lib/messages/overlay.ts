import type { Locale } from './index.js';
import { overlayEn } from './overlay.en.js';

const catalogue: Record<Locale, typeof overlayEn> = { en: overlayEn, 'en-bce': overlayEn };

/** Returns the strings of what stands over the figure at times. */
export const overlayMessagesOf = (locale: Locale): typeof overlayEn => catalogue[locale];
