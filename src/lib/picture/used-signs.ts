import { signs, type SignName } from '../layout/signs.js';
import type { Mark, Scene } from '../layout/scene.js';
import type { MarkSlot } from '../model/timeline.js';

/** Returns the signs that a mark is drawn with. */
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

/** Returns the signs of a scene that need explaining, in the key’s order. */
export function signsOf({ marks }: Scene): SignName[] {
	const used = new Set(marks.flatMap(signsOfMark));
	return signs.filter((sign) => used.has(sign));
}

/** Returns the mark slots that a scene uses. */
export function slotsOf({ marks, clusters }: Scene): Set<MarkSlot> {
	return new Set([
		...marks.map(({ slot }) => slot),
		...clusters.flatMap(({ shares }) => shares.map(({ slot }) => slot))
	]);
}
