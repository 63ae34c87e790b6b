import { isoText } from '../time/iso.js';
import { dated, parted, textIn, type Context, type Found, type Meaning } from './found.js';
import type { Match } from './match.js';
import { periodOf, type Period } from './period.js';
import type { Anchor } from './mention.js';

/** The day that the sentence of a phrase tells, else that of publication. */
function dayIn({ last, isSameSentence, published }: Context): { period: Period; anchor: Anchor } {
	if (last && isSameSentence && last.period.measure === 'day')
		return { period: last.period, anchor: last.index };
	return { period: periodOf(published, 'day'), anchor: 'publication' };
}

/** Returns `hh:mm`; null for what no clock shows. */
function clockIn(match: Match): string | null {
	const told = textIn(match, 'CLOCK') ?? textIn(match, 'DAYNUM') ?? '';
	const [hours = NaN, minutes = 0] = told.split(':').map(Number);
	const half = textIn(match, 'MERIDIEM');
	const isHalf = half === 'am' || half === 'pm';
	const hour = isHalf ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours;
	if (!(hour < 24) || (isHalf && hours > 12) || minutes > 59) return null;
	return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const clock: Meaning = (match, context): Found | null => {
	const time = clockIn(match);
	if (!time) return null;
	const { period, anchor } = dayIn(context);
	const zone = textIn(match, 'ZONE') === 'Z' ? 'Z' : '';
	const value = `${isoText(period.start, 'day')}T${time}${zone}`;
	const { ofDay: rule } = context.words;
	return { type: 'TIME', value, edtf: value, anchor, rule, others: [], period: null };
};

/** Reads “in the morning”, a part of the day that was told. */
const partOfDay: Meaning = (match, context) => {
	const { period, anchor } = dayIn(context);
	return parted(dated(period, anchor, context.words.ofDay), match);
};

/** The rules that read clock times and parts of days. */
export const clocks: Readonly<Record<string, Meaning>> = { clock, 'part-of-day': partOfDay };
