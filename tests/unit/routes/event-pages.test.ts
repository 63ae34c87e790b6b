import { expect, it } from 'vitest';
import { hasEventPages } from '../../../src/routes/event-pages.js';

it('gives events a page of their own up to 5,000 of them', () => {
	expect([1000, 5000, 5001].map(hasEventPages)).toEqual([true, true, false]);
});
