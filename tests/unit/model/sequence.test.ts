import { expect, it } from 'vitest';
import { aroundEvent } from '../../../src/lib/model/sequence.js';
import type { TimelineEvent } from '../../../src/lib/model/timeline.js';

const events = Array.from({ length: 20 }, (_, at) => ({ id: `e-${at}` }) as TimelineEvent);
const idsAround = (at: number) => aroundEvent(events, events[at]!).map(({ id }) => id);

it('gives an event with five at each side, and fewer at the ends', () => {
	expect(idsAround(10)).toEqual(events.slice(5, 16).map(({ id }) => id));
	expect(idsAround(0)).toEqual(['e-0', 'e-1', 'e-2', 'e-3', 'e-4', 'e-5']);
	expect(idsAround(19)).toHaveLength(6);
});
