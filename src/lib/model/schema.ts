import { z } from 'zod';
import { eventSchema } from './schema-event.js';
import {
	about,
	chapterDay,
	day,
	edtf,
	id,
	mostInLine,
	ofSource,
	text,
	url
} from './schema-part.js';

/** The six mark slots: a shape and its colour, never a colour alone. */
export const markSlots = ['diamond', 'square', 'circle', 'triangle', 'half-disc', 'plus'] as const;
/** What one event can be to another. */
export const relationTypes = [
	'responds-to',
	'follows',
	'part-of',
	'condition-for',
	'contradicts',
	'repeats'
] as const;

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
		$schema: about(
			z.string().max(mostInLine),
			'lets an editor complete and check this file'
		).optional(),
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
/** The name of a mark slot. */
export type MarkSlot = (typeof markSlots)[number];
/** What one event is to another. */
export type RelationType = (typeof relationTypes)[number];

/** Returns the JSON Schema of a timeline file, for editors (draft 2020-12). */
export const timelineJsonSchema = (): unknown => z.toJSONSchema(timelineSchema);
