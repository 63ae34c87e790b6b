import type { Mention, MentionType, Reading } from '../reading/mention.js';
import type { EventFile, SourceFile, WrittenFile } from '../model/schema.js';

/** An event under way: its address, and what is known of the rest. */
export type DraftEvent = Readonly<Partial<EventFile>> & {
	/** The id of the event. */
	readonly id: string;
};

/** A timeline file under way; unknown keys are kept. */
export type DraftFile = Readonly<Omit<WrittenFile, 'events' | 'sources'>> & {
	/** The sources, the main one first. */
	readonly sources?: readonly SourceFile[];
	/** The events, in the order of the file. */
	readonly events: readonly DraftEvent[];
};

/**
 * What was decided about a phrase.
 *
 * Nothing yet, that it dates no event, or which event.
 */
export type Decision =
	| { readonly is: 'open' }
	| { readonly is: 'refused' }
	| { readonly is: 'taken'; readonly event: string };

/** A date phrase of a report, and what was decided about it. */
export interface DraftMention extends Reading {
	/** The id of the mention, unique in the draft. */
	readonly id: string;
	/** The id of the source in which it stands. */
	readonly source: string;
	/** The number of its paragraph, from 1. */
	readonly paragraph: number;
	/** The first of its UTF-16 units in the text. */
	readonly start: number;
	/** The UTF-16 unit just after its last. */
	readonly end: number;
	/** Its words as they stand. */
	readonly text: string;
	/** The kind of date phrase. */
	readonly type: MentionType;
	/** What it counts from: `stated`, `publication`, `event`, or the id of a mention. */
	readonly anchor: string;
	/** Other readings, the likeliest first. */
	readonly others: readonly Reading[];
	/** True if a person marked it. */
	readonly isByHand: boolean;
	/** What was decided about it. */
	readonly decision: Decision;
}

/** The text of a source; timeline files never hold it. */
export interface ReportText {
	/** The id of the source. */
	readonly source: string;
	/** The text, its lines ended by `\n`. */
	readonly text: string;
}

/** What is said about a report before it is read: texts as they were typed. */
export type AboutReport = Readonly<
	Partial<Record<'title' | 'url' | 'publisher' | 'published', string>>
>;

/** A timeline under way: its file, its texts and their date phrases. */
export interface Draft {
	/** The file as decided so far. */
	readonly file: DraftFile;
	/** The texts of its sources, as far as they are at hand. */
	readonly reports: readonly ReportText[];
	/** The date phrases of these texts, text by text, in the order of each. */
	readonly mentions: readonly DraftMention[];
	/** A text that was put in and is not read yet; absent for none. */
	readonly unread?: string;
	/** What was said about a report that is not read yet; absent for nothing. */
	readonly about?: AboutReport;
}

/** True if a phrase dates something: lengths, sets and vague references do not. */
export const isDated = ({ type, value, edtf }: Pick<Mention, 'type' | 'value' | 'edtf'>): boolean =>
	edtf !== null || (type === 'DATE' && !value.endsWith('_REF'));

/** Returns an event by its id; undefined where the draft has none. */
export const eventIn = ({ file }: Draft, id: string): DraftEvent | undefined =>
	file.events.find((event) => event.id === id);

/** Returns a mention by its id; undefined where the draft has none. */
export const mentionIn = ({ mentions }: Draft, id: string): DraftMention | undefined =>
	mentions.find((mention) => mention.id === id);
