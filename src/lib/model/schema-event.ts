import { z } from 'zod';
import {
	about,
	edtf,
	id,
	mostInExtra,
	mostInId,
	ofSource,
	paragraph,
	text,
	url
} from './schema-part.js';

/** How the source tells an event. */
export const statuses = ['reported', 'claimed', 'disputed', 'planned'] as const;
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

/** Where a source tells an event. */
export type CitationFile = z.infer<typeof citationSchema>;
/** A picture of an event, as its file names it. */
export type MediumFile = z.infer<typeof mediumSchema>;
/** A number that belongs to an event, as the source gives it. */
export type Amount = z.infer<typeof amountSchema>;
/** How the source tells one event. */
export type Status = (typeof statuses)[number];
