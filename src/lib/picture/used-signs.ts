import { signs, type SignName } from '../layout/signs.js';
import { MIST } from '../layout/ink.js';
import { isDoubtful } from '../layout/marks.js';
import type { Mark, Scene } from '../layout/scene.js';
import type { MarkSlot } from '../model/timeline.js';

/** Returns the signs that a mark is drawn with. */
function signsOfMark({ glyph, line, event }: Mark): SignName[] {
	const { precision, latestEnd } = event.when;
	const isLasting = precision === 'lasting';
	const found: (SignName | false)[] = [
		glyph.fill === 'planned' && 'planned',
		glyph.fill === 'hollow' && 'unknown',
		isDoubtful(event) && 'uncertain',
		glyph.fill === 'solid' && !isLasting && 'exact',
		line.form === 'dotted' && 'total',
		line.form === 'bracket' && (line.solid ? 'within' : 'before'),
		line.form === 'bar' && line.ramps.some(({ height }) => height === MIST) && 'soft',
		line.arrow !== null && 'ongoing',
		isLasting && latestEnd === Infinity && 'untold'
	];
	return found.filter((sign) => sign !== false);
}

/** Returns the signs of a scene that need explaining, in the key’s order. */
export function signsOf({ marks, clusters }: Scene): SignName[] {
	const used = new Set(marks.flatMap(signsOfMark));
	if (clusters.some(({ kind, count }) => kind === 'group' && count > 1)) used.add('cluster');
	if (clusters.some(({ kind }) => kind === 'before')) used.add('passing');
	return signs.filter((sign) => used.has(sign));
}

/** Returns the mark slots that a scene uses. */
export function slotsOf({ marks, clusters }: Scene): Set<MarkSlot> {
	return new Set([
		...marks.map(({ slot }) => slot),
		...clusters.flatMap(({ shares }) => shares.map(({ slot }) => slot))
	]);
}
