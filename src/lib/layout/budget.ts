import type { TrackTable } from '../model/table.js';
import { finished, type Steps } from '../model/steps.js';
import { contains, instant, type Span } from '../time/instant.js';
import { placing, type Levels } from './place.js';
import type { Columns } from './zones.js';

/** A track that wants rows. */
export interface Claim {
	/** The events of the track. */
	readonly track: TrackTable;
	/** What the places of its events are made of. */
	readonly columns: Columns;
}

/** The most events of a track that its rows are counted for. */
const BEST = 500;

/** A track while rows are given away: what of the default window is still without one. */
interface Candidate {
	readonly claim: Claim;
	/** The best rows in the default window, and all that take part, by rank. */
	readonly inside: readonly number[];
	readonly order: Int32Array;
	rows: number;
	left: readonly number[];
}

const weightOf = ({ claim, left }: Candidate): number => claim.track.events[left[0]!]!.weight;

const alikeOf = (candidate: Candidate): number =>
	candidate.left.filter((row) => candidate.claim.track.events[row]!.weight === weightOf(candidate))
		.length;

function candidateOf(claim: Claim, home: Span): Candidate {
	const { homes, seconds, order: all } = claim.track;
	const order = all.slice(0, BEST);
	const isInside = (row: number) =>
		contains(home, instant(homes[row]!)) || contains(home, instant(seconds[row]!));
	const inside = [...order].filter(isInside);
	return { claim, inside, order, rows: 0, left: inside };
}

/** Gives a track one row more. */
function grant(candidate: Candidate, levels: Levels): void {
	const { claim, order, inside } = candidate;
	candidate.rows++;
	const places = finished(placing(claim.columns, order, candidate.rows, levels));
	candidate.left = inside.filter((row) => places.levels[row]! >= levels.zooms.length);
}

/** Returns whose turn it is: the heaviest that is left, then fewer rows, then more of its weight. */
const nextOf = (candidates: readonly Candidate[]): Candidate | undefined =>
	candidates
		.filter(({ left }) => left.length)
		.sort((a, b) => weightOf(b) - weightOf(a) || a.rows - b.rows || alikeOf(b) - alikeOf(a))[0];

/**
 * Returns how many rows each track gets, at least one.
 *
 * They are given away one by one, the heaviest event without a row first, while rows and foot
 * lines are fewer than `most`. `levels` are those up to the window `home`, which the rows are
 * given away for.
 */
export function* rowsOf(
	claims: readonly Claim[],
	home: Span,
	levels: Levels,
	most: number
): Steps<number[]> {
	const candidates = claims.map((claim) => candidateOf(claim, home));
	const used = () =>
		candidates.reduce((sum, { rows, left }) => sum + rows + (left.length ? 1 : 0), 0);
	for (let next = nextOf(candidates); next && used() < most; next = nextOf(candidates))
		yield void grant(next, levels);
	return candidates.map(({ rows }) => Math.max(rows, 1));
}
