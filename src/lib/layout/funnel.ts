import type { Scene } from './geometry.js';
import type { Overview } from './overview.js';
import { rulerOf } from './ruler.js';

/** the part of the funnel that joins a phase in the strip to the same in the band */
export interface FunnelPart {
	readonly id: string;
	readonly tone: number;
	readonly area: string;
	readonly lines: string;
}

/** joins the visible part of each phase in the strip to the band below it */
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
