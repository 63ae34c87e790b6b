/** The values of the address keys with few values; the first is the default. */
export const choices = {
	scale: ['auto', 'linear'],
	theme: ['auto', 'light', 'dark'],
	lang: ['en'],
	gestures: ['auto', 'cooperative', 'greedy'],
	order: ['time', 'paragraph']
} as const;

/** The values of `theme` in embeds; `transparent` shows the background of the host. */
export const embedThemes = [...choices.theme, 'transparent'] as const;

/** The scale of time: least widths for phases (`auto`), or one scale (`linear`). */
export type Scale = (typeof choices.scale)[number];
/** The colours of a page or an embed; `auto` follows the system. */
export type Theme = (typeof embedThemes)[number];
/** Who receives the wheel: the page (`cooperative`) or the figure (`greedy`). */
export type Gestures = (typeof choices.gestures)[number];
/** The order of the list of events. */
export type ListOrder = (typeof choices.order)[number];
