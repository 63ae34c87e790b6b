import type { Messages } from '../messages/index.js';
import { boundaries, floor } from '../time/steps.js';
import { DAY, instant, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import type { Reach } from './marks.js';
import type { PhaseScale } from './phase-scale.js';
import { rungOf, type Rung } from './rungs.js';
import type { Tick } from './ticks.js';
import { styles, typeWidth } from './type.js';

/** A visible stretch in which time runs evenly. */
export interface Run {
	/** The span of time of the stretch. */
	readonly domain: Span;
	/** The px that it fills. */
	readonly reach: Reach;
	/** The px of a day in it. */
	readonly pxPerDay: number;
	/** True if it begins in another year than the run before it. */
	readonly isNewYear: boolean;
}

/** What the ticks of all runs need to know. */
export interface Context {
	/** Times the usual room that a tick gets. */
	readonly sparse: number;
	/** The scale of time. */
	readonly scale: PhaseScale;
	/** The finest unit in which dates are told. */
	readonly finest: Unit;
	/** The start of the day of publication. */
	readonly published: Instant;
	/** The words of the dates. */
	readonly m: Messages;
}

/** px that part two labels */
const GAP = 3;
/** px from the start of a run beyond which its first tick is far */
const OPENING = 12;

/** a date that could be labelled */
interface Candidate {
	readonly at: Instant;
	/** px of its own, within the run */
	readonly reach: Reach;
	readonly x: number;
	/** whether it is the first of its run, or of a month or year */
	readonly isFirst: boolean;
}

const COUNTED = { day: DAY, week: 7 * DAY };

/** whether a boundary is a tick, where only each nth is, counted back from publication */
function isCounted(at: Instant, { interval: { unit }, nth }: Rung, published: Instant): boolean {
	if (nth === 1 || (unit !== 'day' && unit !== 'week')) return true;
	return Math.floor((published - at) / COUNTED[unit]) % nth === 0;
}

function candidatesOf(
	{ domain, reach }: Run,
	rung: Rung,
	{ scale, published }: Context
): Candidate[] {
	const { x } = scale;
	const { contextOf, align } = rung;
	const all = boundaries(domain, rung.interval).filter((at) => isCounted(at, rung, published));
	const ticks = all.filter((at) => at >= domain.start || align === 'middle');
	return ticks.map((at, index): Candidate => {
		const next = ticks[index + 1];
		const from = at >= domain.start ? x(at) : -1;
		const isNew = !contextOf || contextOf(at) !== contextOf(ticks[index - 1] ?? instant(NaN));
		return {
			at,
			x: from,
			reach: [Math.max(from, reach[0]), next === undefined ? reach[1] : x(next)],
			isFirst: index === 0 || (isNew && contextOf !== null)
		};
	});
}

/** the start of a run as a label of its own, where its first tick is far */
function openingOf(run: Run, rung: Rung, ticks: readonly Candidate[]): Candidate[] {
	const { unit } = rung.interval;
	if (unit !== 'month' && unit !== 'year') return [];
	const at = floor(
		run.domain.start,
		unit === 'month' || rung.fullText !== rung.text ? 'month' : 'year'
	);
	const [from] = run.reach;
	const next = ticks[0]?.x ?? run.reach[1];
	return next - from > OPENING ? [{ at, x: -1, reach: [from, next], isFirst: true }] : [];
}

/** A label in its place, and the px that it takes. */
interface Label {
	readonly text: string;
	readonly x: number;
	readonly align: Tick['align'];
	readonly taken: Reach;
}

function labelOf(text: string, { reach: [from, to] }: Candidate, align: Rung['align']): Label {
	const width = typeWidth(text, styles.day);
	const isMiddle = align === 'middle' && width + 2 <= to - from;
	const x = isMiddle ? (from + to) / 2 : from + 4;
	const start = isMiddle ? x - width / 2 : x;
	return { text, x, align: isMiddle ? 'middle' : 'start', taken: [start, start + width] };
}

/**
 * The labels of a tick, the best first.
 *
 * One that opens a month or year names it, else it would be read as of the one before; a month says itself.
 * None names a year where that would cost the next its label.
 */
function labelsOf(
	one: Candidate,
	all: readonly Candidate[],
	run: Run,
	rung: Rung,
	context: Context
) {
	const { m, published } = context;
	const label = (text: Rung['text']) => labelOf(text(one.at, m), one, rung.align);
	if (!one.isFirst) return [label(rung.text)];
	const isOpening = one === all[0];
	const isMonth = rung.interval.unit === 'month';
	const after = all.slice(all.indexOf(one) + 1);
	const next = after.find(({ isFirst }) => isFirst || (isMonth && !isOpening))?.x ?? Infinity;
	const sparing = (text: Rung['text']) =>
		[label(text)].filter(({ taken }) => taken[1] + GAP <= next);
	const dated = isOpening && run.isNewYear && rung.datedText ? sparing(rung.datedText) : [];
	const full = isMonth && !isOpening ? sparing(rung.fullText) : [label(rung.fullText)];
	const isPlain = isOpening || isMonth || one.at === published;
	return [...dated, ...full, ...(isPlain ? [label(rung.text)] : [])];
}

/** Returns the ticks of one run; publication and firsts get their labels before the others. */
export function ticksOf(run: Run, index: number, limit: number, context: Context): Tick[] {
	const { sparse, finest, published } = context;
	const rung = rungOf(run.pxPerDay / sparse, run.domain, finest);
	const found = candidatesOf(run, rung, context);
	const all = [...openingOf(run, rung, found), ...found];
	const isPublication = ({ at }: Candidate) => rung.interval.unit === 'day' && at === published;
	const rankOf = (one: Candidate) =>
		isPublication(one) ? 0 : one === all[0] ? 1 : one.isFirst ? 2 : 3;
	const ranked = [...all].sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at);
	const labels = new Map<Candidate, Label>();
	const isFree = ([start, end]: Reach) =>
		start >= run.reach[0] &&
		end <= limit &&
		[...labels.values()].every(({ taken: [a, b] }) => end + GAP <= a || start >= b + GAP);
	for (const one of ranked) {
		const label = labelsOf(one, all, run, rung, context).find(({ taken }) => isFree(taken));
		if (label) labels.set(one, label);
	}
	return all.map((one): Tick => {
		const label = labels.get(one);
		return {
			key: `${index}:${one.at}`,
			at: one.at,
			x: one.x,
			label: label?.text ?? '',
			labelX: label?.x ?? one.x,
			align: label?.align ?? rung.align,
			isPublication: isPublication(one),
			isFuture: one.at > published
		};
	});
}
