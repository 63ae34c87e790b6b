import type { Draft, DraftEvent, DraftMention } from './draft.js';
import { paragraphsIn } from './paragraph.js';

/** A paragraph of a report that tells an event. */
export interface Passage {
	/** The id of the source. */
	readonly source: string;
	/** The number of the paragraph, from 1. */
	readonly number: number;
	/** The text before the phrase that dates the event; all of it without. */
	readonly before: string;
	/** The phrase; empty for none. */
	readonly phrase: string;
	/** The text after the phrase. */
	readonly after: string;
	/** The mention whose phrase it is; undefined for none. */
	readonly mention: DraftMention | undefined;
}

/** Returns the paragraphs that tell an event, as far as their text is at hand. */
export function passagesOf(draft: Draft, event: DraftEvent): Passage[] {
	const main = draft.file.sources?.[0]?.id;
	return (event.citations ?? []).flatMap(({ source = main, paragraph }) => {
		const text = draft.reports.find((one) => one.source === source)?.text;
		const place = paragraphsIn(text ?? '').find(({ number }) => number === paragraph);
		if (source === undefined || text === undefined || !place) return [];
		const { number, start, end } = place;
		const mention = draft.mentions.find(
			({ decision, ...one }) =>
				decision.is === 'taken' &&
				decision.event === event.id &&
				one.source === source &&
				one.paragraph === number
		);
		const [from, to] = [mention?.start ?? end, Math.min(mention?.end ?? end, end)];
		const [before, phrase, after] = [
			[start, from],
			[from, to],
			[to, end]
		].map((range) => text.slice(...range));
		return [{ source, number, before: before!, phrase: phrase!, after: after!, mention }];
	});
}
