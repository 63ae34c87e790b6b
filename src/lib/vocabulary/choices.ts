/** The values of those keys of an address that take one of a few; the first is the default. */
export const choices = {
	scale: ['auto', 'linear', 'elastic'],
	theme: ['auto', 'light', 'dark'],
	lang: ['en'],
	gestures: ['auto', 'cooperative', 'greedy'],
	order: ['time', 'paragraph']
} as const;

/** The values of `theme` in embeds, which may also stand on the ground of their host. */
export const embedThemes = [...choices.theme, 'transparent'] as const;

/** Whether quiet times are folded. */
export type Scale = (typeof choices.scale)[number];
/** The colours that a page or an embed wears. */
export type Theme = (typeof embedThemes)[number];
/** Who owns the wheel: the page, or the figure. */
export type Gestures = (typeof choices.gestures)[number];
/** The order of the list of events. */
export type ListOrder = (typeof choices.order)[number];
