import { count } from './en.js';
import { isolated } from './isolated.js';
import { messagesOf, type Locale, type Messages } from './index.js';

/** whole numbers in order, those that follow one another as a range */
const ranges = (sorted: readonly number[]): string => {
	const runs: [number, number][] = [];
	for (const n of sorted) {
		const last = runs.at(-1);
		if (last && n === last[1] + 1) last[1] = n;
		else runs.push([n, n]);
	}
	return runs
		.map(([a, b]) => (a === b ? `${a}` : `${a}${b === a + 1 ? ', ' : '–'}${b}`))
		.join(', ');
};

/** events that lie somewhere; number and word stay in one line */
const outside = (n: number) => count(n, 'event lies', 'events lie').replace(' ', '\u00a0');

const en = {
	numbers: (list: readonly number[]) => ranges([...list].sort((a, b) => a - b)),
	signs: {
		exact: 'on this day',
		unknown: 'day not known',
		within: 'some time within',
		before: 'no later than',
		soft: 'began within',
		ongoing: 'went on',
		untold: 'end not told',
		total: 'total, as of',
		planned: 'planned',
		uncertain: 'doubtful: ?',
		cluster: 'several',
		passing: 'from before'
	},
	range: (subject: string, span: string) => `${isolated(subject)}, ${span}.`,
	outside: (n: number) => `${outside(n)} outside this range.`,
	outsideGrey: (n: number) => `${outside(n)} outside this range, in grey.`,
	narrowed: (n: number, total: number, words: readonly string[]) =>
		`${n} of ${count(total, 'event', 'events')}: ${words.map(isolated).join(', ')}`,
	footer: (source: string, day: string) =>
		[source && `${isolated(source)}.`, day && `As of ${day}.`].filter(Boolean).join(' '),
	told: (status: string, who: string) => {
		const text = [status, isolated(who)].filter(Boolean).join(', ');
		return text && `${text[0]!.toUpperCase()}${text.slice(1)}.`;
	},
	dated: (phrase: string, where: string) =>
		`Dated by “${isolated(phrase)}”${where ? `, ${where}` : ''}.`,
	alt: (n: number, span: string, subject: string) =>
		`Timeline of ${count(n, 'event', 'events')}, ${span}, about ${isolated(subject)}.`,
	busiest: (unit: 'day' | 'month', name: string, n: number) => `Busiest ${unit} ${name} (${n}).`,
	selected: (label: string) => `Selected: ${isolated(label)}.`,
	source: (title: string) => title && `Source: ${isolated(title)}.`,
	size: (value: string, least: number, most: number) =>
		`“${value}” is no size: write WIDTHxHEIGHT in px, each from ${least} to ${most}, as 670x394.`,
	empty: (matching: number, total: number) =>
		matching
			? `Nothing to draw: none of the ${count(matching, 'matching event', 'matching events')} lies in the window. Widen “from” and “to”.`
			: `Nothing to draw: 0 of ${count(total, 'event matches', 'events match')}. Use fewer filters or another search.`,
	noPanel: 'There is no event for the panel. Name one that the filters leave, with “event”.',
	low: (width: number, height: number, needed: number, preset: string) =>
		`${width}x${height} is too low for this picture of the preset “${preset}”: it needs a height of ${needed} px. Use a larger size, a shorter title or fewer tracks.`,
	small: (
		text: string,
		size: number,
		least: number,
		medium: string,
		preset: string,
		width: number,
		height: number
	) =>
		`“${text}” would be ${size} ${medium === 'social' ? 'px' : 'pt'} high in “${preset}”, less than the ${least} that can be read there. Use a size of at most ${width} px in width${Number.isFinite(height) ? ` and ${height} px in height` : ''}.`,
	foreign: (text: string, letter: string) =>
		`The fonts of pictures have no “${letter}”, which is in “${text}”: each device would draw it with another font, and its words might overlap. Spell it in Western European letters, in the timeline or with “title” and “subtitle”.`,
	failed: 'The picture could not be drawn.',
	lost: (file: string) => `${file} could not be loaded.`
};

const catalogue: Record<Locale, typeof en> = { en, 'en-bce': en };

/** The strings of the page, and those that only pictures say. Pages do not load these. */
export type PictureMessages = Messages & { readonly picture: typeof en };

/** Returns the strings of the page and of pictures. */
export const pictureMessagesOf = (locale: Locale): PictureMessages => ({
	...messagesOf(locale),
	picture: catalogue[locale]
});
