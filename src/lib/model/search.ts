import MiniSearch from 'minisearch';
import { messagesOf } from '../messages/index.js';
import { wordingsOf } from '../time/wording.js';
import { termsIn } from './terms.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { shortened } from './address.js';

/**
 * Returns the ids of the events that a text finds, the best first.
 *
 * A text without a word finds all.
 */
export type Search = (text: string) => ReadonlySet<string>;

/** The most terms of a text that are looked up. */
const MOST = 12;
/** Letters from which one may be wrong, and from which two, as when they are swapped. */
const LONG = [4, 6] as const;

/** How much better a match in the title is than one elsewhere. */
const TITLE = 3;

/** Returns everything that an event can be found by. */
function textsOf(event: TimelineEvent, { actors, places, locale }: Timeline): string[] {
	const people = actors.filter(({ id }) => event.actors.includes(id));
	const where = places.filter(({ id }) => event.places.includes(id));
	return [
		event.summary,
		event.claimant ?? '',
		event.dating.phrase,
		...people.flatMap(({ name, role }) => [name, role ?? '']),
		...where.map(({ name }) => name),
		...wordingsOf(event.when, messagesOf(locale))
	];
}

const isWord = (term: string): boolean => /^\p{L}/u.test(term);

/** Returns the search of a timeline; building its index is the slow part. */
export function searchOf(timeline: Timeline): Search {
	const { events, locale } = timeline;
	const { indexed, asked } = termsIn(messagesOf(locale));
	const index = new MiniSearch({
		fields: ['title', 'text'],
		tokenize: (text) => text.split('\n').flatMap(indexed),
		processTerm: (term) => term,
		searchOptions: { tokenize: (term) => [term], boost: { title: TITLE } }
	});
	index.addAll(
		events.map((event) => ({
			id: event.id,
			title: [event.title, event.label].join('\n'),
			text: textsOf(event, timeline).join('\n')
		}))
	);
	const all = new Set(events.map(({ id }) => id));

	/**
	 * Returns the query of one term: numbers and dates exact, words also by their beginning.
	 *
	 * Unknown words are also found misspelt.
	 */
	function queryOf(term: string, at: number, terms: readonly string[]) {
		const prefix = isWord(term) && (term.length > 2 || at === terms.length - 1);
		const mayBeWrong = isWord(term) && term.length >= LONG[0];
		const isUnknown = mayBeWrong && !index.search(term, { prefix: true }).length;
		return {
			queries: [term],
			prefix,
			...(isUnknown ? { fuzzy: term.length < LONG[1] ? 1 : 2 } : {})
		};
	}

	return (text) => {
		const terms = asked(shortened(text)).slice(0, MOST);
		if (!terms.length) return all;
		const found = index.search({ combineWith: 'AND', queries: terms.map(queryOf) });
		return new Set(found.map(({ id }) => String(id)));
	};
}
