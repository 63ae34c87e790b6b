import { isPoint, signs, type SignName } from '../layout/signs.js';
import type { Mark, Scene } from '../layout/scene.js';
import type { PictureMessages } from '../messages/picture.js';
import type { MarkSlot, Timeline } from '../model/timeline.js';
import { say, widthOf, type Style, type Words } from './words.js';

/** a glyph in a place; `size` is the factor of its 12 px box */
export interface Dot {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly slot: MarkSlot;
}

/** a sign of the key; `x` is the start of its strip */
export interface Sign {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly sign: SignName;
}

/** what the marks of a picture mean */
export interface Legend {
	readonly words: readonly Words[];
	readonly dots: readonly Dot[];
	readonly signs: readonly Sign[];
	readonly height: number;
}

/** lines of the words, and room between two entries, as factors of their size */
const LINE = 1.7;
const GAP = 1.25;

/** the signs that a mark is drawn with */
function signsOfMark({ glyph, line, mist, event }: Mark): SignName[] {
	const found: (SignName | false | null)[] = [
		glyph.fill === 'planned' && 'planned',
		(glyph.fill === 'half' || event.when.uncertain || event.uncertain !== null) && 'uncertain',
		mist && 'approximate',
		!line && !mist && glyph.fill === 'solid' && 'exact'
	];
	if (line?.form === 'bracket') found.push(line.start === 'fade' ? 'before' : 'within');
	if (line?.form === 'bar') {
		const isSoft = line.softStart !== null || line.end === 'soft';
		found.push(line.start === 'edge' && 'earlier', isSoft && 'soft');
		found.push(line.end === 'arrow' && 'ongoing', line.end === 'fade' && 'untold');
	}
	return found.filter((sign) => sign !== false && sign !== null);
}

/** the signs of a scene that do not explain themselves, in the order of the key */
function signsOf({ marks }: Scene): SignName[] {
	const used = new Set(marks.flatMap(signsOfMark));
	return signs.filter((sign) => used.has(sign));
}

/** the slots that a scene uses */
function slotsOf({ marks, clusters }: Scene): Set<MarkSlot> {
	return new Set([
		...marks.map(({ slot }) => slot),
		...clusters.flatMap(({ shares }) => shares.map(({ slot }) => slot))
	]);
}

/** the legend of a scene from `x`, `y` on, in lines of at most `width` px: kinds, then the key */
export function legendOf(
	scene: Scene,
	timeline: Timeline,
	m: PictureMessages,
	box: { readonly x: number; readonly y: number; readonly width: number },
	type: { readonly size: number; readonly hasKey: boolean }
): Legend {
	const { size } = type;
	const kind: Style = { size, weight: 500, tone: 'ink' };
	const exact: Style = { size, weight: 400, tone: 'ink2' };
	const factor = size / 12;
	const slots = slotsOf(scene);
	const result = { words: [] as Words[], dots: [] as Dot[], signs: [] as Sign[] };
	let [x, y] = [box.x, box.y + size * 1.15];
	/** moves to a place with room for a sign and its words; says where it is */
	const next = (mark: number, text: string, style: Style) => {
		const width = mark + widthOf(text, style);
		if (x > box.x && x + width > box.x + box.width) [x, y] = [box.x, y + size * LINE];
		const at = { x, y: y - size * 0.36 };
		result.words.push(say(text, x + mark, y, style));
		x += width + size * GAP;
		return at;
	};
	for (const { title, mark } of timeline.kinds.filter(({ mark }) => slots.has(mark))) {
		const at = next(size * 1.5, title, kind);
		result.dots.push({ x: at.x + size * 0.55, y: at.y, size: factor * 0.95, slot: mark });
	}
	for (const sign of type.hasKey ? signsOf(scene) : []) {
		const width = (isPoint(sign) ? 18 : 44) * factor;
		const at = next(width, m.picture.signs[sign], exact);
		result.signs.push({ x: at.x - (isPoint(sign) ? 12 * factor : 0), y: at.y, size: factor, sign });
	}
	return { ...result, height: y + size * 0.55 - box.y };
}
