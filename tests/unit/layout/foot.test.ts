import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/lib/layout/foot.js';
import { styles, typeWidth } from '../../../src/lib/layout/type.js';
import type { TimelineEvent } from '../../../src/lib/model/timeline.js';

type Named = Parameters<typeof namesIn>[0];

const LONG = 'A name of many words that needs more room than there is';
const [SHORT, LIGHT] = ['A short name', 'Light'];

/** a group of events, the best first */
function group(...events: [label: string, weight: number][]): Named {
	const names = events.map(([label, weight]) => ({ label, weight }) as TimelineEvent);
	return { names, count: names.length } as unknown as Named;
}

/** the name in the room that one takes, with the number of the others */
function nameIn(bundle: Named, label: string): string | undefined {
	const room = typeWidth(`${label}  +9`, styles.label) + 12;
	return namesIn(bundle, room, { frame: { locale: 'en' } as never })?.text;
}

describe('a group in little room', () => {
	it('is named by the first of the heaviest whose name fits', () => {
		expect(nameIn(group([LONG, 4], [SHORT, 4], [LIGHT, 1]), SHORT)).toBe(SHORT);
	});

	it('is named by a lighter one that fits where a cut would leave little of the best', () => {
		expect(nameIn(group([LONG, 4], [LIGHT, 1]), 'A name of many')).toBe(LIGHT);
	});

	it('has the best name cut where most of it is left, or none fits', () => {
		const most = LONG.slice(0, -8);
		expect(nameIn(group([LONG, 4], [LIGHT, 1]), most)).toMatch(/^A name.*than…$/);
		expect(nameIn(group([LONG, 4], [LONG, 1]), SHORT)).toMatch(/^A name.*…$/);
	});
});
