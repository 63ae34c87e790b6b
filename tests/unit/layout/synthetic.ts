import { randomLcg } from 'd3';
import { phasesOf } from '../../../src/lib/model/phase.js';
import type { Timeline, TimelineEvent } from '../../../src/lib/model/timeline.js';
import { DAY, instant, MINUTE, span } from '../../../src/lib/time/instant.js';
import {
	anchorOf,
	clampedSpan,
	type Precision,
	type TimeSpan,
	type Unit
} from '../../../src/lib/time/timespan.js';

/** what a made-up timeline is like */
export interface Recipe {
	readonly seed: number;
	readonly count: number;
	/** days from the first event to publication */
	readonly days: number;
	readonly tracks: number;
	/** whether some events have a clock time */
	readonly hasClock: boolean;
}

/** draws from `[0, below)` */
type Draw = (below: number) => number;

const FIRST = Date.UTC(2001, 2, 5);
/** share of the events that fall in the last stretch of time, and that stretch's share of it */
const LATE = { events: 0.6, time: 0.03 };
const WORDS = 'talks rockets army ceasefire council votes on envoy arrives in Beirut strikes'.split(
	' '
);

const words = (draw: Draw, most: number): string => {
	const text = Array.from({ length: 1 + draw(9) }, () => WORDS[draw(WORDS.length)]!).join(' ');
	return text.slice(0, most).trim();
};

/** a moment before publication, on a whole unit */
function moment(draw: Draw, days: number, unit: number): number {
	const isLate = draw(1000) < 1000 * LATE.events;
	const room = isLate ? days * LATE.time : days;
	const back = Math.floor((draw(1e6) / 1e6) * room * (DAY / unit));
	return FIRST + days * DAY - unit * (back + 1);
}

function point(precision: Precision, min: number, max: number, unit: Unit): TimeSpan {
	const tick = unit === 'minute' ? MINUTE : DAY;
	const about = precision === 'approximate' ? span(min + tick, max - tick) : null;
	return {
		earliestStart: instant(min),
		latestStart: instant(max - tick),
		earliestEnd: instant(min + tick),
		latestEnd: instant(max),
		edtf: '',
		precision,
		units: [unit, unit],
		about: [about, about],
		uncertain: false,
		ongoing: false,
		local: false,
		untilPublication: [false, false],
		total: false
	};
}

/** a stretch from a moment in `[at, at + soft)` to one in `[end - soft, end)` */
function stretch(at: number, end: number, soft: number): TimeSpan {
	return {
		earliestStart: instant(at),
		latestStart: instant(at + soft - DAY),
		earliestEnd: instant(end === Infinity ? end : end - soft + DAY),
		latestEnd: instant(end),
		edtf: '',
		precision: 'lasting',
		units: ['day', 'day'],
		about: [null, null],
		uncertain: false,
		ongoing: false,
		local: false,
		untilPublication: [false, false],
		total: false
	};
}

type Maker = (at: number, draw: Draw, horizon: number) => TimeSpan;

const long = (draw: Draw): number => DAY * [2, 5, 30, 300, 2000][draw(5)]!;
const exact: Maker = (at) => point('exact', at, at + DAY, 'day');
const makers: Maker[] = [
	exact,
	exact,
	exact,
	exact,
	(at) => point('approximate', at - DAY, at + 2 * DAY, 'day'),
	(at, draw) => point('approximate', at - long(draw) / 2, at + long(draw), 'month'),
	(at, draw) => point('within', at, at + DAY + draw(12) * DAY, 'day'),
	(at, draw) => point('within', at, at + long(draw), 'month'),
	(at) => point('before', -Infinity, at + DAY, 'day'),
	(at) => point('after', at, Infinity, 'day'),
	(at, draw) => stretch(at, at + DAY + draw(20) * DAY, DAY),
	(at, draw) => stretch(at, at + 2 * long(draw), DAY * (1 + draw(2))),
	(at, draw) => stretch(at, at + 2 * long(draw) + 40 * DAY, 30 * DAY),
	(at) => stretch(at, Infinity, DAY),
	(at, _, horizon) => ({
		...stretch(at, horizon, DAY),
		latestStart: instant(at),
		ongoing: true
	})
];

function when(draw: Draw, { days, hasClock }: Recipe): TimeSpan {
	const horizon = FIRST + days * DAY;
	if (hasClock && draw(3) === 0) {
		const at = moment(draw, days, MINUTE);
		return point('exact', at, at + MINUTE, 'minute');
	}
	if (draw(12) === 0) return exact(horizon + draw(40) * DAY, draw, horizon);
	return makers[draw(makers.length)]!(moment(draw, days, DAY), draw, horizon);
}

function event(index: number, draw: Draw, recipe: Recipe): TimelineEvent {
	const date = when(draw, recipe);
	const isPlanned = anchorOf(date) >= FIRST + recipe.days * DAY;
	return {
		id: `e${index}`,
		title: words(draw, 58),
		label: words(draw, 32),
		summary: 'Made up.',
		kind: ['strike', 'talks', 'vote'][draw(3)]!,
		track: `t${draw(recipe.tracks)}`,
		status: isPlanned ? 'planned' : 'reported',
		weight: 1 + draw(5),
		claimant: null,
		when: draw(15) === 0 ? { ...date, uncertain: true } : date,
		uncertain: null,
		dating: { phrase: 'then', anchor: 'stated', rule: 'Made up.', paragraph: null },
		citations: [],
		actors: [],
		places: [],
		figures: []
	};
}

/** a made-up timeline: the same recipe, the same timeline */
export function synthetic(recipe: Recipe): Timeline {
	const random = randomLcg(recipe.seed);
	const draw: Draw = (below) => Math.floor(random() * below);
	const horizon = instant(FIRST + recipe.days * DAY);
	const events = Array.from({ length: recipe.count }, (_, index) => event(index, draw, recipe));
	events.sort((a, b) => anchorOf(a.when) - anchorOf(b.when) || b.weight - a.weight);
	const spans = events.map((one) => clampedSpan(one.when));
	const start = spans.reduce<number>((least, one) => Math.min(least, one.start), FIRST);
	const end = spans.reduce<number>((most, one) => Math.max(most, one.end), horizon);
	const extent = span(Math.floor(start / DAY) * DAY, Math.ceil(end / DAY) * DAY);
	return {
		title: 'Made up',
		subject: 'nothing',
		description: 'A timeline of made-up events.',
		locale: 'en',
		direction: 'ltr',
		sources: [],
		published: instant(horizon - DAY),
		horizon,
		chapter: 'whole',
		chapters: [{ id: 'whole', title: 'Whole', range: '', summary: '', window: extent }],
		phases: phasesOf([], events, horizon),
		tracks: Array.from({ length: recipe.tracks }, (_, index) => ({
			id: `t${index}`,
			title: `Track ${index}`,
			short: `T${index}`
		})),
		kinds: [
			{ id: 'strike', title: 'Strike', mark: 'diamond' },
			{ id: 'talks', title: 'Talks', mark: 'circle' },
			{ id: 'vote', title: 'Vote', mark: 'square' }
		],
		actors: [],
		places: [],
		events,
		relations: [],
		paragraphs: [],
		extent,
		finest: recipe.hasClock ? 'minute' : 'day'
	};
}
