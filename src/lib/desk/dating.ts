import { draftMessagesOf } from '../messages/draft.js';
import { horizonOf } from '../model/dates.js';
import { instant } from '../time/instant.js';
import { DateError, readEdtf } from '../time/read.js';
import { clampedSpan } from '../time/timespan.js';
import { mentionIn, type Draft, type DraftEvent, type DraftMention } from './draft.js';
import { cut, plainOf } from './paragraph.js';

/** The most characters and words of a phrase that a timeline file takes. */
const LONGEST = { title: 58, phrase: 60, rule: 300, open: 200, words: 6, why: 200 };

/** A date for an event, and how it was found. */
export interface Dating {
	/** The keys of the event that tell its date. */
	readonly dates: Pick<DraftEvent, 'when' | 'start' | 'end' | 'uncertain'>;
	/** What the phrase counts from: `stated`, `publication` or the id of an event. */
	readonly anchor: string;
	/** How the phrase became the date, as a sentence. */
	readonly rule: string;
	/** True if it was said to be planned; the date itself decides if left out. */
	readonly isPlanned?: boolean | undefined;
}

/**
 * Returns the date that a reading of a phrase gives, 0 for the first.
 *
 * The next reading stands beside it as the other one. `ids` are the events of phrases.
 */
export function datingOf(
	draft: Draft,
	mention: DraftMention,
	reading = 0,
	ids: ReadonlyMap<string, string> = takenEvents(draft)
): Dating {
	const readings = [mention, ...mention.others];
	const chosen = readings[reading] ?? mention;
	const other = readings.find((one) => one !== chosen && one.edtf !== null);
	const why = cut(other?.rule ?? '', LONGEST.why);
	const dates = {
		...(chosen.edtf !== null && { when: chosen.edtf }),
		...(chosen.edtf !== null && other && { uncertain: { why, other: other.edtf! } })
	};
	return { dates, anchor: anchorOf(draft, mention.anchor, ids), rule: chosen.rule };
}

/** Returns what a phrase counts from, as files name it: an event, else what that counts from. */
function anchorOf(draft: Draft, anchor: string, ids: ReadonlyMap<string, string>): string {
	if (anchor === 'stated' || anchor === 'publication') return anchor;
	const event = ids.get(anchor);
	if (event !== undefined) return event;
	const base = mentionIn(draft, anchor);
	// which event it is, is what stands open
	return base ? anchorOf(draft, base.anchor, ids) : 'publication';
}

/** Returns the ids of events by the phrases that they have. */
export const takenEvents = ({ mentions }: Draft): Map<string, string> =>
	new Map(
		mentions.flatMap(({ id, decision }) => (decision.is === 'taken' ? [[id, decision.event]] : []))
	);

/**
 * True if a date lies after the last day that the sources tell.
 *
 * @throws whatever is no fault of a date
 */
export function isAhead({ file }: Draft, { when, start }: Dating['dates']): boolean {
	const horizon = horizonOf(file);
	const told = when ?? start;
	if (told === undefined) return false;
	try {
		return clampedSpan(readEdtf(told, instant(horizon))).start >= horizon;
	} catch (error) {
		if (!(error instanceof DateError)) throw error;
		return false;
	}
}

/** Returns where a phrase stands, as events tell it. */
export const placeOf = (draft: Draft, { source, paragraph }: DraftMention) => ({
	// the first one is meant where none is named
	...(source !== draft.file.sources?.[0]?.id && { source }),
	paragraph
});

/**
 * Returns the event that a phrase dates.
 *
 * It stands open until it has words and a date.
 *
 * @throws whatever is no fault of a date
 */
export function eventOf(
	draft: Draft,
	mention: DraftMention,
	{ dates, anchor, rule, isPlanned }: Dating,
	id: string
): DraftEvent {
	const words = draftMessagesOf('en');
	const phrase = plainOf(mention.text).split(' ').slice(0, LONGEST.words).join(' ');
	const place = placeOf(draft, mention);
	const isUndated = dates.when === undefined && dates.start === undefined;
	return {
		id,
		title: cut(phrase, LONGEST.title),
		...((isPlanned || isAhead(draft, dates)) && { status: 'planned' as const }),
		open: cut(isUndated ? words.undated(rule) : words.unwritten, LONGEST.open),
		...dates,
		dating: {
			phrase: cut(phrase, LONGEST.phrase),
			anchor,
			rule: cut(rule, LONGEST.rule),
			...place
		},
		citations: [place]
	};
}
