import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutScene } from '../../../src/lib/layout/scene.js';
import { textWidth } from '../../../src/lib/layout/text.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { eventTable } from '../../../src/lib/model/table.js';
import { frameOf } from './cases.js';

const timeline = readTimeline(JSON.parse(readFileSync('tests/fixtures/arabic.json', 'utf8')));
const table = eventTable(timeline);
const sceneAt = (width: number, direction: 'ltr' | 'rtl') =>
	layoutScene(
		table,
		{ domain: timeline.chapters[0]!.window, event: null },
		{ ...frameOf(width, 27), direction }
	);

describe('a timeline in Arabic', () => {
	it('says its direction, which the file of another timeline need not', () => {
		expect(timeline.direction).toBe('rtl');
		const good = JSON.parse(readFileSync('tests/fixtures/good.json', 'utf8'));
		expect(readTimeline(good).direction).toBe('ltr');
	});

	it.each([360, 820, 1440])('has one geometry in both directions at %d px', (width) => {
		const [one, other] = [sceneAt(width, 'ltr'), sceneAt(width, 'rtl')];
		expect(other.direction).toBe('rtl');
		expect({ ...other, direction: 'ltr' }).toEqual(one);
	});

	it.each([360, 820, 1440])('has words that overlap nowhere at %d px', (width) => {
		const { marks, clusters } = sceneAt(width, 'rtl');
		const words = [...marks, ...clusters].flatMap(({ y, words }) =>
			words ? [{ y, ...words }] : []
		);
		expect(words.length).toBeGreaterThan(5);
		for (const one of words)
			for (const other of words)
				if (one !== other && one.y === other.y)
					expect(one.reach[1] <= other.reach[0] || other.reach[1] <= one.reach[0]).toBe(true);
	});

	it('gives its letters less room than those of unknown scripts', () => {
		expect(textWidth('مرصد', 10, 400)).toBeLessThan(textWidth('天文台の', 10, 400));
	});
});
