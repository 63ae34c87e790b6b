import { valuesOf, type Edge } from '../../layout/brush.js';
import type { Ruler } from '../../layout/ruler.js';
import type { Messages } from '../../messages/index.js';
import { formatDate } from '../../time/format.js';
import { instant, MINUTE, type Span } from '../../time/instant.js';
import type { Unit } from '../../time/timespan.js';

/**
 * Returns the attributes of a handle as a slider.
 *
 * Values count days from the start of the timeline.
 */
export function thumbOf(window: Span, edge: Edge, ruler: Ruler, finest: Unit, m: Messages) {
	const at = edge === 'start' ? window.start : instant(window.end - MINUTE);
	return {
		...valuesOf(window, edge, ruler),
		name: m.overview.edge[edge],
		text: formatDate(at, finest === 'minute' ? 'minute' : 'day', 'long', m)
	};
}

/** The attributes of a handle as a slider. */
export type Thumb = ReturnType<typeof thumbOf>;
