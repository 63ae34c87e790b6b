import {
	pictureStateKeys,
	stateKeys,
	type PictureStateKey,
	type StateKeyEntry
} from './state-keys.js';

/** The names of the sizes that pictures come in; the first is the default. */
export const presetIds = [
	'report-a4',
	'report-letter',
	'page-a4',
	'slide-16x9',
	'social',
	'square',
	'web'
] as const;
/** The name of a size that pictures come in. */
export type PresetId = (typeof presetIds)[number];

/** What a picture can be of; the first is the default. */
export const targets = ['timeline', 'page', 'panel'] as const;

/** The headings of the command’s help, in their order. */
export const optionParts = {
	shows: 'What it shows (named like the query of a page)',
	becomes: 'What it becomes',
	goes: 'Where it goes (- is standard output, as are -.svg and -.pdf)',
	many: 'Many at once',
	more: 'More'
} as const;

/** One option of the command that takes pictures. */
export interface PictureOption {
	/** The part of the help that lists it. */
	readonly part: keyof typeof optionParts;
	/** The placeholder for its value in the help; null for a switch. */
	readonly value: string | null;
	/** The values it takes; absent where any text of its form will do. */
	readonly values?: readonly string[];
	/** The text of the help for it. */
	readonly meaning: string;
	/** The letter of its short form. */
	readonly short?: string;
	/** True if it may be given several times. */
	readonly isMultiple?: true;
	/**
	 * How the query of a picture writes it: by its value, or by one word.
	 *
	 * Absent where the query does not.
	 */
	readonly told?: 'value' | 'yes' | 'no';
}

const text = { part: 'becomes', value: 'TEXT', told: 'value' } as const;
const own = {
	timeline: {
		part: 'shows',
		value: 'SLUG',
		meaning: 'name of a file of data/ without its ending; without it, the report'
	},
	data: { part: 'shows', value: 'FILE', meaning: 'a file of events that is not in data/' },
	target: {
		part: 'becomes',
		value: 'NAME',
		values: targets,
		meaning: 'the figure, the whole page, or the figure with its event’s panel'
	},
	preset: {
		...text,
		value: 'NAME',
		values: presetIds,
		meaning: 'size and layout by where the picture lands'
	},
	size: { ...text, value: 'WxH', meaning: 'width and height in CSS px, in place of the preset’s' },
	dpr: { part: 'becomes', value: '1..4', meaning: 'output px for each CSS px' },
	title: { ...text, meaning: 'headline in place of the timeline’s own' },
	subtitle: { ...text, meaning: 'line below the headline in place of subject and range' },
	alt: { ...text, meaning: 'alternative text in place of the one made from the state' },
	footer: { part: 'becomes', value: null, told: 'no', meaning: 'no line with source and date' },
	whole: {
		part: 'becomes',
		value: null,
		told: 'yes',
		meaning: 'the whole extent, whatever the window'
	},
	out: {
		part: 'goes',
		value: 'FILE',
		short: 'o',
		isMultiple: true,
		meaning: 'one or more files; the endings .png, .svg and .pdf say their formats'
	},
	overwrite: { part: 'goes', value: null, meaning: 'replaces files that are there' },
	check: {
		part: 'goes',
		value: null,
		meaning: 'compares with the files that are there; writes nothing'
	},
	json: { part: 'goes', value: null, meaning: 'one line of JSON for each picture' },
	batch: { part: 'many', value: 'FILE', meaning: 'YAML or JSON (static/shots.schema.json)' },
	'keep-going': { part: 'many', value: null, meaning: 'goes on after a fault' },
	read: {
		part: 'more',
		value: 'FILE',
		meaning: 'what a file says of itself, and the command that made it'
	},
	url: {
		part: 'more',
		value: 'ADDRESS',
		meaning: 'a site elsewhere; without it, this project’s own, built when needed'
	},
	help: { part: 'more', value: null, short: 'h', meaning: 'all of this' }
} as const satisfies Readonly<Record<string, PictureOption>>;

/** A key of a state or of a picture, or another option’s name. */
export type PictureOptionKey = PictureStateKey | keyof typeof own;

const stateOption = (key: PictureStateKey): PictureOption => {
	const { values, meaning, word = 'NAME' }: StateKeyEntry = stateKeys[key];
	const option = { part: 'shows', value: word, meaning } as const;
	return typeof values === 'string' ? option : { ...option, values };
};

/**
 * The options of the command that takes pictures.
 *
 * Those of a state and of a picture are keys of batches too.
 */
export const pictureOptions = {
	...(Object.fromEntries(pictureStateKeys.map((key) => [key, stateOption(key)])) as Readonly<
		Record<PictureStateKey, PictureOption>
	>),
	...own
} as Readonly<Record<PictureOptionKey, PictureOption>>;

/** Returns the name of an option as it is typed, without its dashes. */
export const flagName = (key: PictureOptionKey): string =>
	pictureOptions[key].told === 'no' ? `no-${key}` : key;

type Own = typeof own;
/** An option that the query of a picture tells by its value, or by one word. */
type ToldKey<Told> = {
	[Key in keyof Own]: Own[Key] extends { told: Told } ? Key : never;
}[keyof Own];

/**
 * Returns the options that the query of a picture writes in a given way.
 *
 * By their value, by `yes`, or by `no`.
 */
export const toldKeys = <Told extends 'value' | 'yes' | 'no'>(told: Told) =>
	(Object.keys(own) as PictureOptionKey[]).filter(
		(key): key is ToldKey<Told> => pictureOptions[key].told === told
	);
