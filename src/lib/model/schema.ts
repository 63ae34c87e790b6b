import { z } from 'zod';
import { linkProtocols } from './link.js';

// pages forbid code that is made while they run
z.config({ jitless: true });

const about = <T extends z.ZodType>(schema: T, description: string): T =>
	schema.meta({ description });

/** Most characters of an id, which is a folder of the site. */
export const mostInId = 80;
/** Most characters of a text of a foreign file that has no key here. */
export const mostInExtra = 10_000;
/** Most characters of an address or a date. */
const MOST = 2000;

const text = (max: number, description: string) =>
	about(z.string().max(max).trim().min(1), `${description} (at most ${max} characters)`);

const id = (of: string) =>
	about(
		z
			.string()
			.max(mostInId)
			.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		`${of}: lower-case letters, digits and single hyphens`
	);

const day = (description: string) =>
	about(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), `${description}, as YYYY-MM-DD`);

const chapterDay = (description: string) =>
	about(z.string().regex(/^(-?\d{4}|[+-]\d{6})-\d{2}-\d{2}$/), `${description}, as YYYY-MM-DD`);

const edtf = (description: string) =>
	about(z.string().max(MOST).min(1), `${description}, in EDTF (ISO 8601-2)`);

const url = (description: string) =>
	about(
		// its length counts as it stands, before blanks are taken off
		z
			.string()
			.max(MOST)
			.check(z.url({ protocol: linkProtocols })),
		`${description}, an address of http, https or mailto`
	);

const paragraph = about(z.int().min(1), 'number of a paragraph of the source, counted from 1');

const ofSource = {
	source: about(
		id('one of `sources`'),
		'the source whose paragraph it is; the first one if left out'
	).optional(),
	paragraph: paragraph.optional()
};

/** The six mark slots: a shape and its colour, never a colour alone. */
export const markSlots = ['diamond', 'square', 'circle', 'triangle', 'half-disc', 'plus'] as const;
/** How the source tells an event. */
export const statuses = ['reported', 'claimed', 'disputed', 'planned'] as const;
/** What one event can be to another. */
export const relationTypes = [
	'responds-to',
	'follows',
	'part-of',
	'condition-for',
	'contradicts',
	'repeats'
] as const;

/** The form of a number that belongs to an event. */
export const amountSchema = z.strictObject({
	qualifier: text(30, 'how exact the amount is: "about", "at least"').optional(),
	amount: text(30, 'the number as the source gives it: "3,544", "$8.5bn", "thousands"'),
	of: text(120, 'what is counted'),
	claimant: text(80, 'who says so'),
	asOf: edtf('the date for which the amount holds'),
	...ofSource
});

/** The form of where a source tells an event. */
export const citationSchema = z.strictObject({
	...ofSource,
	page: text(20, 'page of the source').optional(),
	locator: text(60, 'any other place in the source: a chapter, a minute').optional(),
	url: url('a page of the source for this event alone').optional(),
	quote: text(60, 'words of the source, six at most').optional(),
	when: edtf('the date that this source gives, where it differs from that of the event').optional(),
	start: edtf('when it began by this source').optional(),
	end: edtf('when it ended by this source; `..` for still going on').optional()
});

/** The form of a picture of an event. */
export const mediumSchema = z.strictObject({
	file: text(
		200,
		'the picture, in the folder named like the timeline: `frog.jpg` for `data/garden/frog.jpg`'
	),
	alt: text(300, 'what the picture shows, for those who do not see it'),
	credit: text(120, 'who made the picture'),
	licence: text(80, 'the terms under which it may be shown: `CC BY 4.0`'),
	source: id('one of `sources`, from which the picture is').optional()
});

/** The form of an event in a timeline file. */
export const eventSchema = z.strictObject({
	id: id('address of the event, unique in the file; made of its title if left out').optional(),
	title: text(58, 'a neutral headline in your own words'),
	label: text(32, 'the same for narrow places; cut from the title if left out').optional(),
	summary: text(400, 'one to three sentences in your own words').optional(),
	kind: text(40, 'one of `kinds`; without these, a name of your own').optional(),
	track: text(40, 'one of `tracks`; without these, a name of your own').optional(),
	status: about(
		z.enum(statuses),
		'`reported` as a fact by the source (default), `claimed` by somebody, `disputed`, or `planned` after publication'
	).optional(),
	weight: about(
		z.int().min(1).max(5),
		'importance: 5 keeps its label longest; 3 if left out'
	).optional(),
	claimant: text(80, 'who says so; needed when the status is `claimed`').optional(),
	when: edtf('the date of the event, when it is one expression').optional(),
	start: edtf('when it began, for something that lasts').optional(),
	end: edtf('when it ended; `..` for still going on, left out for not told').optional(),
	total: about(
		z.literal(true),
		'for a count up to the day of `when`; left out for a count of that day'
	).optional(),
	uncertain: about(
		z
			.strictObject({
				why: text(200, 'why the reading is doubtful'),
				other: edtf('the other reading of `when`, or of `start`'),
				end: edtf('the other reading of `end`; left out where it stays').optional()
			})
			.optional(),
		'only when the reading is likely, not certain'
	),
	open: text(200, 'what is still to be decided; no timeline is published with it').optional(),
	dating: about(
		z.strictObject({
			phrase: text(60, 'the words of the source that date the event, six at most'),
			anchor: about(
				z.string().min(1).max(mostInId),
				'what the phrase is counted from: `stated` (a full date), `publication`, or the id of an event'
			),
			rule: text(300, 'how the phrase became the date'),
			...ofSource
		}),
		'how this date was read; as given in the file if left out'
	).optional(),
	citations: about(
		z.array(citationSchema),
		'where sources tell it, the first one first'
	).optional(),
	paragraphs: about(z.array(paragraph), 'the old form of `citations`').optional(),
	actors: about(z.array(id('one of `actors`')), 'who takes part').optional(),
	places: about(z.array(id('one of `places`')), 'where').optional(),
	figures: about(z.array(amountSchema), 'numbers that belong to the event').optional(),
	media: about(z.array(mediumSchema), 'pictures of it').optional(),
	extra: about(
		z.record(z.string().min(1).max(80), z.string().max(mostInExtra)),
		'what a foreign file tells beside, by the names of its columns'
	).optional(),
	link: url('the old form of the `url` of a citation').optional()
});

const named = { id: id('unique id'), title: text(40, 'name') };

const paragraphLines = about(
	z.array(
		z.strictObject({
			line: text(120, 'what the paragraph tells, in your own words').optional(),
			none: text(200, 'why it gives no event; needed when no event names it').optional()
		})
	),
	'one entry for each paragraph of the source, in order'
).optional();

const sourceParts = {
	title: text(80, 'what the data was read from'),
	url: url('a public copy of the source').optional(),
	published: day('publication; what comes later is planned').optional(),
	publishedBecause: text(300, 'how the day of publication is known').optional(),
	note: text(300, 'licence, attribution, what was left out').optional()
};

/** The form of one source of a timeline. */
export const sourceSchema = z.strictObject({
	id: id('unique id'),
	...sourceParts,
	publisher: text(80, 'who published it').optional(),
	author: text(80, 'who wrote it').optional(),
	accessed: day('when it was read').optional(),
	archived: url('an archived copy').optional(),
	language: about(
		z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
		'language of the source, as in BCP 47: `en`, `ar`'
	).optional(),
	paragraphs: paragraphLines
});

/** The form of a timeline file. */
export const timelineSchema = z
	.strictObject({
		$schema: about(z.string().max(MOST), 'lets an editor complete and check this file').optional(),
		title: text(80, 'headline of the page'),
		subject: text(60, 'what the timeline is about, in a few words').optional(),
		description: text(300, 'one or two sentences for the page and for search engines').optional(),
		locale: about(z.enum(['en']), 'language of the texts').optional(),
		era: about(
			z.enum(['bc', 'bce']),
			'words for years before and after Christ: `bc` (default) for BC and AD, `bce` for BCE and CE'
		).optional(),
		direction: about(
			z.enum(['ltr', 'rtl']),
			'way that time runs in the figure: `rtl` for texts that are read from right to left; `ltr` by default'
		).optional(),
		asOf: day(
			'the day up to which the timeline tells; the latest publication of its sources if left out'
		).optional(),
		sources: about(
			z.array(sourceSchema).min(1),
			'what the data was read or compiled from, the main one first'
		).optional(),
		source: about(z.strictObject(sourceParts), 'the old form of `sources`').optional(),
		chapter: id('the chapter shown first, one of `chapters`').optional(),
		chapters: about(
			z
				.array(
					z.strictObject({
						...named,
						range: text(24, 'the window in words, for its tab').optional(),
						summary: text(160, 'one sentence on it').optional(),
						start: chapterDay('first day of the window'),
						end: chapterDay('last day of the window')
					})
				)
				.min(1),
			'named windows; the first of them should hold everything'
		).optional(),
		phases: about(
			z
				.array(
					z.strictObject({
						...named,
						short: text(20, 'name for narrow places'),
						start: edtf('when it began'),
						end: edtf('when it ended; `..` for still going on'),
						...ofSource,
						event: id('the event that begins it').optional()
					})
				)
				.min(1)
				.max(4),
			'stretches that the source tells apart, in the order of time; each gets a least width. Their names state what the source states'
		).optional(),
		tracks: about(
			z
				.array(z.strictObject({ ...named, short: text(16, 'name for narrow places').optional() }))
				.min(1),
			'the horizontal bands, from top to bottom'
		).optional(),
		kinds: about(
			z
				.array(
					z.strictObject({
						...named,
						mark: about(z.enum(markSlots), 'shape and colour of the mark')
					})
				)
				.min(1)
				.max(6),
			'what sorts of events there are, in the order of the legend'
		).optional(),
		actors: about(
			z.array(
				z.strictObject({
					id: named.id,
					name: text(60, 'name'),
					role: text(80, 'office').optional()
				})
			),
			'persons, groups and states'
		).optional(),
		places: about(
			z.array(
				z.strictObject({
					id: named.id,
					name: text(60, 'name'),
					latitude: about(z.number().min(-90).max(90), 'degrees north'),
					longitude: about(z.number().min(-180).max(180), 'degrees east'),
					exact: about(z.boolean(), 'false for an area, of which the point is only the middle'),
					note: text(120, 'what the point stands for').optional()
				})
			),
			'where things happen'
		).optional(),
		events: about(z.array(eventSchema), 'the dated events, in any order'),
		relations: about(
			z.array(
				z.strictObject({
					from: id('an event'),
					type: about(z.enum(relationTypes), 'what `from` is to `to`'),
					to: id('another event'),
					...ofSource
				})
			),
			'who answered what; only as far as the source supports it'
		).optional(),
		paragraphs: about(paragraphLines, 'the old form of the `paragraphs` of a source')
	})
	.meta({ title: 'Timeline', description: 'Dated events, with their sources.' });

/** A timeline file as it may be written. */
export type WrittenFile = z.infer<typeof timelineSchema>;
/** A source of a timeline file. */
export type SourceFile = z.infer<typeof sourceSchema>;
/** Where a source tells an event. */
export type CitationFile = z.infer<typeof citationSchema>;
/** A picture of an event, as its file names it. */
export type MediumFile = z.infer<typeof mediumSchema>;
/** A type in which some keys are never left out. */
type With<T, Key extends keyof T> = Omit<T, Key> & { [K in Key]-?: NonNullable<T[K]> };

/** An event of a timeline file in the present form, complete. */
export type EventFile = With<
	Omit<z.infer<typeof eventSchema>, 'paragraphs' | 'link'>,
	'id' | 'label' | 'kind' | 'track' | 'status' | 'weight'
>;
/** A timeline file in the present form, complete. */
export type TimelineFile = With<
	Omit<WrittenFile, 'events' | 'source' | 'paragraphs'>,
	'subject' | 'description' | 'locale' | 'chapter' | 'chapters' | 'tracks' | 'kinds'
> & { events: EventFile[] };
/** A number that belongs to an event, as the source gives it. */
export type Amount = z.infer<typeof amountSchema>;
/** The name of a mark slot. */
export type MarkSlot = (typeof markSlots)[number];
/** How the source tells one event. */
export type Status = (typeof statuses)[number];
/** What one event is to another. */
export type RelationType = (typeof relationTypes)[number];

/** Returns the JSON Schema of a timeline file, for editors (draft 2020-12). */
export const timelineJsonSchema = (): unknown => z.toJSONSchema(timelineSchema);
