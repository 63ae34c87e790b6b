/** The kinds of date phrases, as TIMEX3 has them. */
export type MentionType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/**
 * What a date phrase counts from.
 *
 * `stated` for a full date, `publication`, the index of another mention, or an `event` that somebody
 * has to name.
 */
export type Anchor = 'stated' | 'publication' | 'event' | number;

/** One reading of a date phrase. */
export interface Reading {
	/** The value of TIMEX3: `2024-11-20`, `2024-W47`, `P2D`, `PAST_REF`. */
	readonly value: string;
	/** The same in EDTF, with bounds; null where it has no place in time. */
	readonly edtf: string | null;
	/** The rule that read it, as a sentence. */
	readonly rule: string;
}

/** A date phrase of a text, and how it was read. */
export interface Mention extends Reading {
	/** The first of its UTF-16 units in the text. */
	readonly start: number;
	/** The UTF-16 unit just after its last. */
	readonly end: number;
	/** Its words as they stand. */
	readonly text: string;
	/** The kind of date phrase. */
	readonly type: MentionType;
	/** What it counts from. */
	readonly anchor: Anchor;
	/** Other readings, the likeliest first. */
	readonly others: readonly Reading[];
}
