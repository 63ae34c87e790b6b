import { bisect } from './bisect.js';
import { DAY, span, type Span } from '../time/instant.js';

/** The most days at which a cut is tried, and the most segments. */
const MOST = { days: 64, segments: 4 };
/** How many times as dense as its neighbour a segment is at least. */
const CONTRAST = 4;

/** Returns days spread over sorted instants, the end included. */
function candidates(sorted: readonly number[], end: number): number[] {
	const picks = Math.min(sorted.length, MOST.days);
	const days = Array.from({ length: picks }, (_, pick) => {
		const at = sorted[Math.floor((pick * sorted.length) / picks)]!;
		return Math.floor(at / DAY) * DAY;
	});
	return [...new Set([...days, Math.max(Math.ceil(end / DAY) * DAY, days.at(-1)! + DAY)])];
}

/** The fewest events by which a segment can be told to be denser than the whole. */
const FEW = 3;

/** Returns the log-likelihood of a number of events that come evenly. */
function likelihood(count: number, days: number, whole: number): number {
	const density = count < FEW ? Math.min(count / days, whole) : count / days;
	return count ? count * Math.log(density) : 0;
}

/** Returns the cuts, by number, of the most likely parts; each cut costs `price`. */
function bestCuts(days: readonly number[], counts: readonly number[], price: number): number[] {
	const last = days.length - 1;
	const whole = (counts[last]! * DAY) / (days[last]! - days[0]!);
	const gain = (from: number, to: number) =>
		likelihood(counts[to]! - counts[from]!, (days[to]! - days[from]!) / DAY, whole);
	let best = days.map((_, to) => ({ value: to ? gain(0, to) : 0, cuts: [0] }));
	let chosen = best[last]!;
	for (let parts = 2; parts <= Math.min(MOST.segments, last); parts++) {
		const before = best;
		best = days.map((_, to) => {
			let top = { value: -Infinity, cuts: [0] };
			for (let cut = parts - 1; cut < to; cut++) {
				const value = before[cut]!.value + gain(cut, to) - price;
				if (value > top.value) top = { value, cuts: [...before[cut]!.cuts, cut] };
			}
			return top;
		});
		if (best[last]!.value > chosen.value) chosen = best[last]!;
	}
	return [...chosen.cuts, last];
}

/** Returns cuts without those between parts of nearly one density. */
function joined(
	cuts: readonly number[],
	density: (from: number, to: number) => number
): readonly number[] {
	const contrasts = cuts.slice(1, -1).map((cut, index) => {
		const pair = [density(cuts[index]!, cut), density(cut, cuts[index + 2]!)];
		return Math.max(...pair) / Math.max(Math.min(...pair), Number.MIN_VALUE);
	});
	const least = Math.min(...contrasts);
	if (!(least < CONTRAST)) return cuts;
	const weak = contrasts.indexOf(least) + 1;
	return joined(
		cuts.filter((_, index) => index !== weak),
		density
	);
}

/**
 * Returns one to four segments between which the density of events changes most.
 *
 * `sorted` are their instants; none without events. Optimal partition with the fitness of Bayesian
 * blocks (Scargle et al. 2013), a cut worth 4 + ln n. O(log n) for each of at most 64 days.
 */
export function segmentsOf(sorted: readonly number[], end: number): Span[] {
	if (!sorted.length) return [];
	const days = candidates(sorted, end);
	const counts = days.map((day) => bisect(sorted, day));
	const cuts = joined(
		bestCuts(days, counts, 4 + Math.log(sorted.length)),
		(from, to) => (counts[to]! - counts[from]!) / (days[to]! - days[from]!)
	);
	return cuts.slice(1).map((cut, index) => span(days[cuts[index]!]!, days[cut]!));
}
