import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instant } from '../../../src/lib/time/instant.js';
import { edtfOf, isNameable, periodOf, spanOf } from '../../../src/lib/reading/period.js';
import { readEdtf } from '../../../src/lib/time/read.js';
import { fuzz } from '../../fuzz.js';

const measures = [
	'day',
	'weekend',
	'week',
	'month',
	'quarter',
	'half',
	'year',
	'decade',
	'century'
] as const;
const first = Date.parse('0001-01-10');
const last = Date.parse('9998-12-20');

describe('a period in EDTF', () => {
	it('is read as the days that it has', () => {
		const day = fc.integer({ min: first / DAY, max: last / DAY }).map((at) => instant(at * DAY));
		fc.assert(
			fc.property(day, fc.constantFrom(...measures), (at, measure) => {
				const period = periodOf(at, measure);
				fc.pre(isNameable(period));
				const { start, end } = spanOf(period);
				const { earliestStart, latestEnd } = readEdtf(edtfOf(period), instant(last * 2));
				expect([earliestStart, latestEnd]).toEqual([start, end]);
			}),
			fuzz()
		);
	});
});
