import { datesOf } from './dates.en.js';
import { isolated } from './isolated.js';

/** Returns a number with the word for one or for many. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const parts = (list: readonly string[]) => list.filter(Boolean).join(', ');

/** Days in a mean year and in a mean month. */
const [YEAR, MONTH] = [365.25, 30.44];

/** Returns a count of years, from a hundred on in two digits that count, with commas. */
const roundYears = (years: number): string => {
	const step = years < 100 ? 1 : 10 ** Math.floor(Math.log10(years) - 1);
	const round = Math.round(years / step) * step;
	const text = String(round).replace(/\B(?=(\d{3})+$)/g, ',');
	return `${years < 100 ? '' : 'about '}${text} ${round === 1 ? 'year' : 'years'}`;
};

/** Returns a length of time in words, as coarse as its size. */
const length = (days: number): string => {
	if (days >= 730) return roundYears(days / YEAR);
	if (days >= 60) return count(Math.floor(days / MONTH), 'month', 'months');
	if (days >= 14) return count(Math.floor(days / 7), 'week', 'weeks');
	return count(days, 'day', 'days');
};

/** Years from which a length is told in whole ones. */
const WHOLE_YEARS = 10;

/** Returns a length of time in words, to half a unit. */
const halves = (days: number): string => {
	if (days >= WHOLE_YEARS * YEAR) return roundYears(days / YEAR);
	const units = [
		[YEAR, 'year', 730],
		[MONTH, 'month', 60],
		[7, 'week', 0]
	] as const;
	const [size, unit] = units.find(([, , from]) => days >= from)!;
	const twice = Math.round((days / size) * 2);
	const whole = Math.floor(twice / 2);
	return `${whole}${twice % 2 ? '½' : ''} ${unit}${twice === 2 ? '' : 's'}`;
};

/** the lengths in days that are written out */
const small: Record<number, string> = {
	2: 'two',
	3: 'three',
	4: 'four',
	5: 'five',
	6: 'six',
	7: 'seven',
	8: 'eight',
	9: 'nine',
	10: 'ten'
};

/** Where all events are; `hasBegun` if those from before certainly began before the window. */
interface Sum {
	readonly shown: number;
	readonly clustered: number;
	readonly groups: number;
	readonly before: number;
	readonly hasBegun: boolean;
	readonly outside: number;
}

/** The English strings of the page. */
export const en = {
	lang: 'en',
	direction: 'ltr' as 'ltr' | 'rtl',
	product: 'Conflict timeline',
	dates: datesOf('bc'),
	/** words that say nothing by themselves in a search */
	ignored:
		'a an and are as at by for from has have in is it of on or that the to was were with st nd rd th',
	events: (n: number) => count(n, 'event', 'events'),
	more: (n: number) => (n > 0 ? `+${n}` : ''),
	fromBefore: (n: number) => `${n} from before`,
	quiet: (days: number) => `No new event is dated for ${length(days)}`,
	phases: {
		/** a length as it stands beside the name of a phase */
		from: (day: string) => `from ${day}`,
		length: (days: number) => (days < 21 ? length(Math.round(days)) : halves(days))
	},
	published: (date: string) => `Published ${date}`,
	clusterName: (n: number, kind: 'group' | 'before', words: string, best: string) => {
		if (!words) return `${count(n, 'event', 'events')}: ${isolated(best)}`;
		return kind === 'before' || n === 1 ? isolated(words) : `${n} ${isolated(words)}`;
	},
	markName: (label: string, title: string, when: string, kind: string, track: string) =>
		parts([
			title.includes(label) ? isolated(title) : `${isolated(label)}: ${isolated(title)}`,
			when,
			isolated(kind),
			isolated(track)
		]),
	figureName: (title: string) => `Timeline: ${isolated(title)}`,
	figureHint: 'Arrow keys move between events, plus and minus zoom, question mark lists all keys.',
	counts: {
		total: (n: number) => count(n, 'event', 'events'),
		/** where all events are: “57 events = 30 one by one + 24 in 7 groups + 2 outside this window” */
		sum: ({ shown, clustered, groups, before, hasBegun, outside }: Sum) =>
			[
				`${shown} one by one`,
				groups ? `${clustered - before} in ${count(groups, 'group', 'groups')}` : '',
				before ? `${before} ${hasBegun ? 'began' : 'from'} before this window` : '',
				outside ? `${outside} outside ${before ? 'it' : 'this window'}` : ''
			]
				.filter(Boolean)
				.join(' + '),
		filtered: (n: number) => `${n} filtered out`
	},
	filter: {
		title: 'Filters',
		active: (n: number) => (n ? `Filters, ${n} in use` : 'Filters'),
		facets: { kind: 'Kinds', actor: 'Actors', place: 'Places', track: 'Tracks', source: 'Sources' },
		chosen: 'Narrowed to',
		remove: (what: string) => `Remove ${isolated(what)}`,
		quoted: (text: string) => `“${isolated(text)}”`,
		reset: 'Reset',
		resetName: 'Clear search and filters',
		none: 'No event matches.',
		find: (n: number) => `Find among ${n}`,
		found: (n: number, of: number) => `${n} of ${of}`
	},
	header: {
		source: 'Source',
		sourceLine: (date: string, paragraphs: number) =>
			[date && `published ${date}`, paragraphs && `${paragraphs} paragraphs`]
				.filter(Boolean)
				.join(', '),
		chapters: 'Chapters',
		others: 'Other timelines'
	},
	zoom: {
		group: 'Zoom',
		in: 'Zoom in',
		out: 'Zoom out',
		fit: 'Fit',
		fitName: 'Show the whole chapter, then everything',
		fullscreen: 'Full screen',
		linear: 'True scale',
		linearName: 'All time to one scale; without it each phase keeps a least width',
		noFullscreen: 'Full screen is not allowed by the page around this one'
	},
	theme: {
		auto: 'Colours: as the system',
		light: 'Colours: light',
		dark: 'Colours: dark'
	},
	legend: {
		title: 'Legend',
		kinds: 'Kinds of event',
		chooseKind: 'Shows this kind alone; with Ctrl, ⌘ or Shift it is added or removed',
		precision: 'How exact a date is',
		all: 'All signs',
		brief: { unknown: 'day not known', within: 'some time within', planned: 'planned' },
		exact: 'on this day',
		unknown: 'day not known',
		within: 'at some time within',
		before: 'no later than',
		soft: 'began within the mist',
		ongoing: 'went on at publication',
		untold: 'end not told',
		total: 'running total, as of',
		planned: 'planned',
		uncertain: 'doubtful: ?',
		cluster: 'several',
		passing: 'from before, opens'
	},
	panel: {
		title: 'Details',
		glance: 'At a glance',
		close: 'Close',
		paragraph: (n: number) => `paragraph\u00a0${n}`,
		saysWho: (who: string) => `according to ${isolated(who)}`,
		actors: 'Actors',
		places: 'Places',
		walk: 'Walk',
		step: (n: number, of: number, chapter: string) =>
			`Event ${n} of ${of} in “${isolated(chapter)}”`,
		draw: 'Draw the card up or down',
		previous: 'Previous',
		next: 'Next',
		status: {
			reported: 'reported',
			claimed: 'a claim',
			disputed: 'disputed',
			planned: 'planned'
		},
		relations: {
			'responds-to': ['Responds to', 'Answered by'],
			follows: ['Follows', 'Followed by'],
			'part-of': ['Part of', 'Includes'],
			'condition-for': ['Condition for', 'Depends on'],
			contradicts: ['Contradicts', 'Contradicted by'],
			repeats: ['Repeats', 'Repeated by']
		} as Record<string, [string, string]>
	},
	overview: {
		title: 'True proportions',
		name: (span: string) => `Overview: ${span}`,
		units: {
			week: 'new events a week',
			month: 'new events a month',
			year: 'new events a year',
			decade: 'by decade',
			century: 'by century',
			millennium: 'by millennium'
		},
		window: 'Window of the figure',
		edge: { start: 'Start of the window', end: 'End of the window' },
		last: (n: number, total: number, days: number) =>
			`${n} of ${count(total, 'event', 'events')} ${n === 1 ? 'falls' : 'fall'} in the last ${small[days] ?? days} days`,
		/** a sentence on a last stretch, with those of which only a last day is known */
		until: (sentence: string, n: number, date: string) =>
			`${sentence}; ${n} more: by ${date} at the latest`,
		within: (n: number, total: number, when: string) =>
			`${n} of ${count(total, 'event', 'events')} ${n === 1 ? 'falls' : 'fall'} in ${when}`
	},
	map: {
		title: 'Places',
		events: (n: number) => `${count(n, 'event', 'events')} here`
	},
	list: {
		title: 'Events',
		byTime: 'By time',
		byParagraph: 'By paragraph',
		order: 'Order',
		show: 'Show the list',
		all: (n: number) => `All ${n} events`,
		inView: (n: number, span: string) => `${n} in view, ${span}`,
		earlier: (n: number) => `${n} earlier`,
		later: (n: number) => `${n} later`,
		none: 'No event in this window.',
		noParagraph: 'Told in no paragraph'
	},
	notice: {
		dismiss: 'Dismiss',
		date: (key: string, value: string) =>
			`“${isolated(value)}” is not a date for “${key}”: write YYYY-MM-DD or YYYY-MM-DDThh:mmZ. The default is shown.`,
		order: (from: string, to: string) =>
			`The window from ${isolated(from)} to ${isolated(to)} is empty: its start must come before its end. The default is shown.`,
		outside: 'The window of this address lies outside the timeline. The default is shown.',
		event: (id: string) =>
			`There is no event “${isolated(id)}” in this timeline. Nothing is selected.`,
		unknown: (key: string, ids: string) =>
			`There is no ${key} “${isolated(ids)}” in this timeline. It was left out of the filter.`,
		key: (key: string, near: string) =>
			`“${isolated(key)}” is no key of an address here. Did you mean “${near}”?`,
		repeated: (key: string) => `“${key}” stands several times in the address. The first counts.`,
		choice: (key: string, value: string, choices: string) =>
			`“${isolated(value)}” is no value of “${key}”: use ${choices}.`
	},
	loading: {
		failed: (name: string) => `${name} could not be loaded.`,
		again: 'Try again',
		reload: 'Reload the page',
		parts: {
			gestures: 'What moves the figure by mouse, touch and keys',
			map: 'The map',
			overlays: 'Cards and sheets of the figure',
			overview: 'The overview',
			search: 'The search',
			share: 'The share dialog',
			tools: 'Search and sharing'
		}
	},
	error: {
		failed: 'The timeline could not be drawn. The list of events below is complete.'
	},
	share: 'Share',
	skip: 'Skip to the list of events'
};
