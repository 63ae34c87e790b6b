import { expect, it } from 'vitest';
import { linesOf, progressOf, runsOf, takenOver } from '../../../src/lib/desk/review.js';
import { paragraphAt, paragraphsIn } from '../../../src/lib/desk/paragraph.js';
import { after, fair, idOf, text } from './drafts.js';

it('finds seven words in a row that a source has too, whatever the signs between them', () => {
	const runs = runsOf(['The old fair opened its gates again last Monday.', text]);
	expect(takenOver('She said: “the old FAIR opened its gates, again”', runs)).toBe(
		'the old fair opened its gates again'
	);
	expect(takenOver('the old fair opened its gates', runs)).toBeNull();
	expect(takenOver('', runs)).toBeNull();
});

it('lists paragraphs that no event names', () => {
	expect(
		linesOf(fair)
			.filter(({ isIdle }) => isIdle)
			.map(({ number }) => number)
	).toEqual([1, 2, 3, 4]);
	const draft = after(fair, { do: 'take', mention: idOf(fair, 'Sunday') });
	expect(
		linesOf(draft)
			.filter(({ isIdle }) => isIdle)
			.map(({ number, none }) => [number, none !== ''])
	).toEqual([
		[1, false],
		[2, true],
		[4, false]
	]);
});

it('counts what is decided', () => {
	const draft = after(fair, { do: 'refuse', mention: idOf(fair, 'two days') });
	expect(progressOf(draft)).toEqual({ decided: 1, all: 6 });
});

it('finds the paragraph of each place', () => {
	const lines = paragraphsIn('\none\n\n  \ntwo\nthree');
	expect(lines.map(({ number, start, end }) => [number, start, end])).toEqual([
		[1, 1, 4],
		[2, 9, 12],
		[3, 13, 18]
	]);
	expect([1, 3, 9, 12, 13, 18].map((at) => paragraphAt(lines, at))).toEqual([1, 1, 2, 3, 3, 3]);
});
