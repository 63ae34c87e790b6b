import { count } from './en.js';
import { isolated } from './isolated.js';

/** The English strings of search, rail, maps and persons. They come with these parts, not with the page. */
export const toolsEn = {
	search: {
		name: 'Search',
		placeholder: (n: number) => `Search ${count(n, 'event', 'events')}`,
		open: 'Open the search',
		close: 'Close the search',
		clear: 'Clear the search',
		found: (n: number, total: number) => `${n} of ${total}`,
		hint: 'Enter opens the best match, Enter and Shift+Enter then walk through all. Arrow keys choose one, Esc clears the search.',
		/** the list of the best matches beneath the field */
		best: 'Best matches',
		rest: (n: number) => `${n} more in the list of events`
	},
	/** what stands in the rail while no event is selected */
	glance: {
		main: 'In one breath',
		text: (n: number, tracks: number) =>
			`${count(n, 'dated event', 'dated events')} on ${count(tracks, 'track', 'tracks')}. Choose one in the figure or in the list to read it.`,
		narrowed: (n: number) => `${n} of them ${n === 1 ? 'matches' : 'match'} now.`,
		own: 'A timeline of your own:',
		open: 'open a file',
		write: 'write it from a report',
		start: (n: number, chapter: string) =>
			n === 1
				? `Read the one event of “${isolated(chapter)}”`
				: `Walk through the ${n} events of “${isolated(chapter)}”`,
		totals: 'Running totals',
		figures: (n: number, isMore: boolean) =>
			`Figures of ${isMore ? count(n, 'more event', 'more events') : count(n, 'event', 'events')}`
	},
	map: {
		name: (places: readonly string[]) => `Map: ${places.map(isolated).join(', ')}`,
		spot: (name: string, n: number) => `${isolated(name)}: ${count(n, 'event', 'events')}`,
		area: 'Area as named, not a front line.',
		outside: (places: readonly string[]) => `Not on this map: ${places.map(isolated).join(', ')}.`,
		note: 'Boundaries: Natural Earth; not authoritative, some are disputed.',
		shapes: 'Shapes: Natural Earth.'
	},
	person: {
		/** how many events have a part of somebody, and how many of them are what they say */
		counts: (n: number, statements: number) =>
			`${count(n, 'event', 'events')}${statements ? `, ${count(statements, 'statement', 'statements')} among them` : ''}`,
		statement: 'statement',
		everybody: 'Show the events of all'
	}
};
