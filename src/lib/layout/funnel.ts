import type { Scene } from './geometry.js';
import type { Overview } from './overview.js';
import { rulerOf } from './ruler.js';

/** The part of the funnel between a phase in the strip and in the band. */
export interface FunnelPart {
	/** The id of the phase. */
	readonly id: string;
	/** The place of the phase in the order of time, from 0; sets its grey. */
	readonly tone: number;
	/** The SVG path of the area. */
	readonly area: string;
	/** The SVG path of the lines at both sides. */
	readonly lines: string;
}

/** Joins the visible part of each phase in the strip to the band below. */
export function funnelOf({ phases }: Scene, overview: Overview): FunnelPart[] {
	const { strip, funnel } = overview.heights;
	const ruler = rulerOf(overview);
	return phases.map(({ id, tone, reach, visible }) => {
		const [top, bottom] = [strip, strip + funnel];
		const above = (at: number) => Math.min(Math.max(ruler.x(at), 0), ruler.width).toFixed(1);
		const from: Edge = { above: above(visible.start), below: reach[0].toFixed(1) };
		const to: Edge = { above: above(visible.end), below: reach[1].toFixed(1) };
		const line = ({ above, below }: Edge) => `M${above},${top}L${below},${bottom}`;
		return {
			id,
			tone,
			area: `M${from.above},${top}H${to.above}L${to.below},${bottom}H${from.below}Z`,
			lines: line(from) + line(to)
		};
	});
}

/** x of one end of a phase in the strip and in the band */
interface Edge {
	readonly above: string;
	readonly below: string;
}
