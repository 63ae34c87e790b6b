import type { EventFile, TimelineFile } from '../../src/lib/model/schema.js';

/** A small timeline and what is drawn of it. */
export interface Example {
	/** One line that says what to look at. */
	readonly shows: string;
	readonly file: TimelineFile;
	/** The view, as the query of an address. */
	readonly query: string;
	/** Width in px. */
	readonly width: number;
}

/** The dates of an event as they stand in a file, and what else differs from the rest. */
type Dated = Partial<EventFile> & Pick<EventFile, 'title'>;

const title = (id: string): string => id[0]!.toUpperCase() + id.slice(1);

/** Returns a timeline of events with the days that its chapter begins and ends on. */
export function timeline(start: string, end: string, events: readonly Dated[]): TimelineFile {
	const tracks = [...new Set(events.map(({ track = 'one' }) => track))];
	const kinds = [...new Set(events.map(({ kind = 'deed' }) => kind))];
	const marks = ['circle', 'square', 'diamond', 'triangle', 'plus', 'half-disc'] as const;
	return {
		title: 'An example',
		subject: 'Example',
		description: 'A timeline of a few events.',
		locale: 'en',
		direction: 'ltr',
		sources: [
			{ id: 'none', title: 'Nothing', url: 'https://example.org/', published: '2024-06-20' }
		],
		chapter: 'all',
		chapters: [{ id: 'all', title: 'All', range: 'all', summary: 'All of it.', start, end }],
		tracks: tracks.map((id) => ({ id, title: title(id), short: title(id) })),
		kinds: kinds.map((id, index) => ({ id, title: title(id), mark: marks[index]! })),
		events: events.map((event, index) => ({
			id: `event-${index + 1}`,
			label: event.title,
			summary: 'Something happens.',
			kind: 'deed',
			track: 'one',
			status: 'reported',
			weight: 3,
			dating: { phrase: 'then', anchor: 'stated', rule: 'The date is given.' },
			...event
		}))
	};
}
