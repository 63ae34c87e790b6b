import type { cardMessagesOf } from '../messages/card.js';
import { floor } from '../time/steps.js';
import type { TimeSpan } from '../time/timespan.js';
import { paragraphsIn } from './source.js';
import type { TimelineEvent } from './timeline.js';

type Words = ReturnType<typeof cardMessagesOf>;
type Certainty = Words['certainty'];

/** True if a date began at an unknown moment of more than one unit. */
function isRange({ earliestStart, latestStart, units: [unit], about }: TimeSpan): boolean {
	const isBounded = Number.isFinite(earliestStart) && Number.isFinite(latestStart);
	return isBounded && !about[0] && floor(earliestStart, unit) !== floor(latestStart, unit);
}

/** The words for what a source states: a unit, an approximate one, a start and an end, or bounds. */
function statedWords(when: TimeSpan, certainty: Certainty): string {
	const [unit] = when.units;
	if (!Number.isFinite(when.latestStart - when.earliestStart)) return certainty.bound;
	if (when.about[0]) return certainty.about[unit];
	if (isRange(when)) return certainty.bounds;
	if (when.precision !== 'lasting') return certainty.stated[unit];
	const isEnded = !when.ongoing && Number.isFinite(when.earliestEnd);
	return isEnded ? certainty.ends : certainty.start;
}

/**
 * Returns how sure the date of an event is, in sentences.
 *
 * Sources that differ say so alone; else what is doubtful comes first, then a total, then what was counted, then what the source states.
 */
export function certaintyOf(event: TimelineEvent, { certainty }: Words): string {
	const { when, dating, uncertain } = event;
	const read = () => {
		if (when.uncertain) return certainty.likely;
		const isOne = Number.isFinite(when.earliestStart) && !isRange(when);
		if (when.total && isOne)
			return when.untilPublication[1] ? certainty.publication : certainty.total;
		if (dating.anchor === 'stated') return statedWords(when, certainty);
		return paragraphsIn(event).length ? certainty.counted.text : certainty.counted.source;
	};
	const isSome = isRange(when) && when.precision === 'within' && !when.total;
	if (event.readings) return [certainty.differ, uncertain?.why].filter(Boolean).join(' ');
	return [read(), isSome ? certainty.within : '', uncertain?.why].filter(Boolean).join(' ');
}
