import type { Run } from '../model/warp.js';
import type { Span } from '../time/instant.js';
import type { Ruler } from './ruler.js';

/** the lines and areas that join the window on the strip to the figure above it, folds left blank */
export interface Funnel {
	readonly area: string;
	readonly lines: string;
}

/** joins the strip to a figure whose ruler is `x`, evenly running in each of `runs` */
export function funnelOf(
	domain: Span,
	ruler: Ruler,
	x: (at: number) => number,
	runs: readonly Run[],
	height: number
): Funnel {
	const parts = runs
		.map(({ start, end, isFold }) => ({
			start: Math.max(start, domain.start),
			end: Math.min(end, domain.end),
			isFold
		}))
		.filter(({ start, end, isFold }) => !isFold && end > start);
	const line = (at: number) => `M${x(at).toFixed(1)},0L${ruler.x(at).toFixed(1)},${height}`;
	const quad = ({ start, end }: { start: number; end: number }) =>
		`${line(start)}H${ruler.x(end).toFixed(1)}L${x(end).toFixed(1)},0Z`;
	const edges = new Set(parts.flatMap(({ start, end }) => [start, end]));
	return { area: parts.map(quad).join(''), lines: [...edges].map(line).join('') };
}
