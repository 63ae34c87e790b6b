import { bisectLeft } from 'd3';
import { messagesOf, type Locale } from '../messages/index.js';
import type { EventTable } from '../model/table.js';
import { DAY, type Span } from '../time/instant.js';
import type { Reach } from './marks.js';
import type { TimeScale } from './scale.js';
import { styles, typeWidth } from './type.js';

/** a long stretch in which no event starts, said in words */
export interface Quiet {
	readonly reach: Reach;
	readonly text: string;
}

/** events in the window beyond which looking for a gap is not worth it: there is none */
const MANY = 200;
const SHARE = 0.25;
/** px that the flag of publication takes */
const FLAG = 140;
/** share of the window up to which a doubtful date says when something newly happened */
const DATED = 0.1;

/** sorted anchors of the events that are dated well enough, or null when there are too many */
function datedAnchors(table: EventTable, { start, end }: Span): number[] | null {
	const anchors: number[] = [];
	for (const track of table.tracks) {
		const [from, to] = [bisectLeft(track.anchors, start), bisectLeft(track.anchors, end)];
		if (to - from > MANY) return null;
		for (let row = from; row < to; row++) {
			const { earliestStart, latestStart } = track.events[row]!.when;
			if (latestStart - earliestStart <= DATED * (end - start)) anchors.push(track.anchors[row]!);
		}
	}
	return anchors.sort((a, b) => a - b);
}

/** the longest stretch between two events that takes at least a quarter of the window */
export function quietOf(table: EventTable, scale: TimeScale, locale: Locale): Quiet | null {
	const { start, end } = scale.domain;
	const anchors = datedAnchors(table, scale.domain);
	if (!anchors) return null;
	let [from, to] = [0, 0];
	anchors.forEach((at, index) => {
		const before = anchors[index - 1] ?? at;
		if (at - before > to - from) [from, to] = [before, at];
	});
	if (to - from < SHARE * (end - start) || to - from < 30 * DAY) return null;
	const text = messagesOf(locale).quiet(Math.floor((to - from) / DAY));
	const rule = scale.x(table.timeline.horizon);
	const reach: Reach = [scale.x(from) + 4, Math.min(scale.x(to), rule - FLAG) - 4];
	return typeWidth(text, styles.note) + 60 < reach[1] - reach[0] ? { reach, text } : null;
}
