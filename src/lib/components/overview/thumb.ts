import { valuesOf, type Edge } from '../../layout/brush.js';
import type { Ruler } from '../../layout/ruler.js';
import type { Messages } from '../../messages/index.js';
import { formatDate } from '../../time/format.js';
import { instant, MINUTE, type Span } from '../../time/instant.js';
import type { Unit } from '../../time/timespan.js';

/** the attributes that make a handle a slider; values count days from the start of the extent */
export function thumbOf(window: Span, edge: Edge, ruler: Ruler, finest: Unit, m: Messages) {
	const { least, most, now } = valuesOf(window, edge, ruler);
	const at = edge === 'start' ? window.start : instant(window.end - MINUTE);
	return {
		role: 'slider',
		tabindex: 0,
		'aria-orientation': 'horizontal',
		'aria-label': m.overview.edge[edge],
		'aria-valuemin': least,
		'aria-valuemax': most,
		'aria-valuenow': now,
		'aria-valuetext': formatDate(at, finest === 'minute' ? 'minute' : 'day', 'long', m)
	} as const;
}

export type Thumb = ReturnType<typeof thumbOf>;
