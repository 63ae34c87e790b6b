import type { Messages } from '../messages/index.js';
import type { Phase } from '../model/phase.js';
import type { Timeline } from '../model/timeline.js';
import { calendarDate } from '../time/calendar.js';
import { formatDate, formatSpan, formatWhen } from '../time/format.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';
import type { HeadHeights } from './size.js';
import type { Reach } from './marks.js';
import type { PhaseScale } from './phase-scale.js';
import { styles, typeWidth, type TextStyle } from './type.js';

/** A text of the band in its place. */
export interface BandText {
	/** The words. */
	readonly text: string;
	/** What the text tells, which sets its style. */
	readonly style: 'name' | 'length' | 'detail' | 'published';
	/** The px at which it starts or ends, as `align` says. */
	readonly x: number;
	/** The base line in px below the top of the band. */
	readonly y: number;
	/** The end of the text that stands at `x`. */
	readonly align: 'start' | 'end';
}

/** The visible part of a phase in the band. */
export interface PhaseBox {
	/** The id of the phase. */
	readonly id: string;
	/** The px of the visible part. */
	readonly reach: Reach;
	/** The span between the ends of that part. */
	readonly visible: Span;
	/**
	 * The px of the days on which the phase can have begun; null for none.
	 *
	 * None where that is one day, or where the window does not show them. They may lie partly
	 * outside the plot.
	 */
	readonly soft: Reach | null;
	/** The place of the phase in the order of time, from 0; sets its grey. */
	readonly tone: number;
	/** The texts that fit. */
	readonly texts: readonly BandText[];
}

/** px between the ends of a phase and its words, and between two of them */
const PAD = { side: 7, low: 5, gap: 10 };
/** base lines of the band by its height */
const LINES: Record<number, readonly number[]> = {
	36: [15, 30],
	22: [15.5],
	46: [14, 28, 41],
	33: [13, 27]
};

/** how names are set in a band of a height */
const nameStyle = (height: number): TextStyle =>
	height === 46 || height === 33 ? styles['phase-low'] : styles.phase;

/** breaks a name into two lines as even as its words allow; null where it has one word */
function halved(name: string): string[] | null {
	const words = name.split(' ');
	const cuts = words.slice(1).map((_, index) => {
		const lines = [words.slice(0, index + 1), words.slice(index + 1)].map((part) => part.join(' '));
		return { lines, width: Math.max(...lines.map((line) => typeWidth(line, styles.phase))) };
	});
	return cuts.sort((a, b) => a.width - b.width)[0]?.lines ?? null;
}

/** a name in its lines */
interface Name {
	readonly lines: readonly string[];
	readonly style: 'name' | 'published';
}

/** the name as it fits: the title, then in two lines where there are three, the short one, smaller, none */
function nameOf({ title, short }: Phase, room: number, height: number): Name {
	const lines = LINES[height]!.length;
	const fits = (text: readonly string[], style: TextStyle) =>
		text.every((line) => typeWidth(line, style) <= room);
	const names = [title, short].filter((name) => name !== null);
	const single = names.map((name) => [name]);
	const double = names.flatMap((name) => (lines > 1 ? [halved(name)] : []));
	const [whole, cut] = single;
	const choices = lines > 2 ? [whole, double[0], cut, double[1]] : [...single, ...double];
	const best = choices.find((choice) => choice && fits(choice, nameStyle(height)));
	const small = lines > 1 && choices.find((choice) => choice && fits(choice, styles.flag));
	return best ? { lines: best, style: 'name' } : { lines: small || [], style: 'published' };
}

/** what a phase says beside its name */
interface Told {
	readonly dates: readonly string[];
	readonly length: string;
	readonly published: string;
}

function toldOf(phase: Phase, { horizon, published }: Timeline, m: Messages): Told {
	const until = Math.min(phase.end, Math.max(horizon, phase.start + DAY)) as Instant;
	const stretch = span(phase.start, until);
	const isLast = published !== null && phase.start < horizon && phase.end >= horizon;
	const { day, month } = calendarDate(published ?? horizon);
	const isTold = phase.softUntil <= phase.start;
	const begun = isTold ? [m.phases.from(formatDate(phase.start, 'day', 'short', m))] : [];
	const years = [phase.start, until].map((at) => formatDate(at, 'year', 'short', m));
	return {
		dates: phase.when
			? [formatWhen(phase.when, 'short', m), ...begun]
			: [formatSpan(stretch, 'short', m), m.dates.range(years[0]!, years[1]!)],
		length: m.phases.length((until - phase.start) / DAY),
		published: isLast ? m.published(m.dates.dayMonth(day, m.dates.monthsShort[month]!)) : ''
	};
}

/** sets texts into lines from the start and from the end, each only where it has room */
class Lines {
	readonly texts: BandText[] = [];
	/** base lines, from the top */
	readonly ys: readonly number[];
	/** the px that are free in each line */
	readonly #free: [number, number][];

	constructor(
		readonly reach: Reach,
		readonly height: number
	) {
		this.ys = LINES[height]!;
		this.#free = this.ys.map(() => [...reach]);
	}

	/** sets a text into a line; false where it has no room there */
	set(line: number, text: string, style: BandText['style'], align: BandText['align']): boolean {
		const set = {
			name: nameStyle(this.height),
			length: this.height > 40 ? styles.note : styles.length,
			detail: styles.note,
			published: styles.flag
		};
		const width = typeWidth(text, set[style]);
		const free = this.#free[line];
		if (!text || !free || width > free[1] - free[0]) return false;
		const x = align === 'start' ? free[0] : free[1];
		if (align === 'start') free[0] += width + PAD.gap;
		else free[1] -= width + PAD.gap;
		this.texts.push({ text, style, x, y: this.ys[line]!, align });
		return true;
	}
}

/** the words of a phase: name, length, dates, publication, as far as each fits */
function textsOf(phase: Phase, reach: Reach, height: number, told: Told): readonly BandText[] {
	const side = height === 46 || height === 33 ? PAD.low : PAD.side;
	const lines = new Lines([reach[0] + side, reach[1] - side], height);
	const count = lines.ys.length;
	const { lines: named, style } = nameOf(phase, lines.reach[1] - lines.reach[0], height);
	named.forEach((line, index) => lines.set(index, line, style, 'start'));
	const dates = (line: number) =>
		told.dates.some((text) => lines.set(line, text, 'detail', 'start'));
	if (count === 3) {
		const hasDates = named.length < 2 && dates(named.length);
		lines.set(named.length + (hasDates ? 1 : 0), told.length, 'length', 'start');
		lines.set(2, told.published, 'published', 'end');
		return lines.texts;
	}
	if (!named.length) dates(0);
	const first = Math.max(named.length - 1, 0);
	const second = named.length ? first + 1 : first;
	if (!lines.set(first, told.length, 'length', 'end'))
		lines.set(second, told.length, 'length', 'end');
	lines.set(second, told.published, 'published', 'end');
	if (named.length) dates(second);
	return lines.texts;
}

/**
 * Returns the phases that a scale shows as boxes of the band.
 *
 * A phase that goes on after the horizon ends there, at the rule.
 */
export function bandOf(
	scale: PhaseScale,
	timeline: Timeline,
	{ band }: HeadHeights,
	m: Messages
): readonly PhaseBox[] {
	const { phases, horizon } = timeline;
	return phases.flatMap((phase, tone) => {
		const end = phase.start < horizon ? Math.min(phase.end, horizon) : phase.end;
		const from = Math.max(scale.x(phase.start), 0);
		const to = Math.min(scale.x(end), scale.width);
		if (to <= from) return [];
		const soft: Reach = [scale.x(phase.start), scale.x(phase.softUntil)];
		return [
			{
				id: phase.id,
				reach: [from, to] as const,
				visible: span(scale.invert(from), scale.invert(to)),
				soft: soft[1] > Math.max(soft[0], 0) && soft[0] < scale.width ? soft : null,
				tone,
				texts: textsOf(phase, [from, to], band, toldOf(phase, timeline, m))
			}
		];
	});
}
