import type { TimelineEvent } from '../model/timeline.js';
import type { Mark, Plot } from './geometry.js';
import { LABEL_GAP, type Item, type LabelBox, type Placed } from './labels.js';
import { isFound } from './members.js';
import { GLYPH, type Reach, type Shape } from './marks.js';

/** px of a soft start on which a label may stand */
const WIDE_MIST = 90;

/** where a label may stand: what is past does not pass the rule */
export const boundsOf = (isPast: boolean, { rule, scale }: Plot): Reach =>
	isPast ? [2, Math.min(rule - 4, scale.width - 2)] : [2, scale.width - 2];

/** the stretch of a line that a label may stand on */
function inlineOf({ glyph, line }: Shape): Reach | null {
	if (!line) return null;
	const tail = line.end === 'arrow' ? 14 : line.end === 'fade' ? 60 : 4;
	const { softEnd } = line;
	const isSharp = softEnd && softEnd[1] - softEnd[0] < WIDE_MIST;
	const end = isSharp ? softEnd[0] : line.reach[1] - (softEnd ? 20 : tail);
	if (line.form === 'bracket') return [line.reach[0] + (line.start === 'fade' ? 2 : 10), end - 26];
	const soft = line.softStart ?? [0, 0];
	const isNarrow = soft[1] - soft[0] < WIDE_MIST;
	return [Math.max(glyph.x + GLYPH + 5, isNarrow ? soft[1] + 6 : 0), end];
}

/** whether an event is drawn for context only: a search does not find it */
export const isDimmed = (id: string, { view }: Plot): boolean => !isFound(view.found, id);

/** an event as something that wants a row and a label */
export function eventItem(event: TimelineEvent, shape: Shape, plot: Plot): Item {
	const isPlanned = event.status === 'planned';
	const { numbers } = plot.frame;
	const mark = event.uncertain && !numbers ? ' ?' : '';
	const titles = plot.isNarrow ? [event.label] : [event.title, event.label];
	const texts = numbers ? [numbers([event.id])] : titles;
	return {
		key: event.id,
		ink: shape.ink,
		weight: event.weight,
		size: 1,
		texts: texts.map((text) => text + mark),
		more: '',
		inline: [inlineOf(shape)].filter((reach) => reach !== null),
		bounds: boundsOf(!isPlanned, plot),
		isLeftFirst: numbers !== undefined,
		leftEnd: isPlanned && plot.rule > 2 ? Math.min(plot.rule - 6, shape.ink[0] - LABEL_GAP) : null
	};
}

/** where a bracket's glyph goes when its label takes the start of the line */
function slideGlyph(shape: Shape, label: LabelBox | null): Shape {
	if (label?.side !== 'inline' || shape.line?.form !== 'bracket') return shape;
	const x = Math.max((label.reach[1] + shape.line.reach[1]) / 2, label.reach[1] + 14);
	return { ...shape, glyph: { ...shape.glyph, x } };
}

/** the stretch that an inline label covers, up to the glyph when it stands just beside it */
function bedOf({ glyph, line }: Shape, label: LabelBox | null): Reach | null {
	if (label?.side !== 'inline') return null;
	const [from, to] = label.reach;
	const isBeside = line?.form === 'bar' && from - glyph.x < 24;
	return [isBeside ? glyph.x : from - 5, to + 6];
}

/** an event with its row and its label */
export function markOf(
	event: TimelineEvent,
	shape: Shape,
	{ row, label, item }: Placed,
	plot: Plot
): Mark {
	const kind = plot.table.timeline.kinds.find(({ id }) => id === event.kind);
	const leads =
		label?.side === 'left' && item.leftEnd !== null && item.leftEnd < shape.ink[0] - LABEL_GAP - 1;
	const { glyph, line, mist, ink } = slideGlyph(shape, label);
	return {
		glyph,
		line,
		mist,
		ink,
		id: event.id,
		y: row,
		slot: kind?.mark ?? 'circle',
		event,
		isSelected: event.id === plot.view.event,
		isDimmed: isDimmed(event.id, plot),
		bed: isDimmed(event.id, plot) ? null : bedOf(shape, label),
		leader: leads ? [label.reach[1] + 3, shape.glyph.x - GLYPH] : null
	};
}
