import { describe, expect, it } from 'vitest';
import { previewOf, previewSize, previewWords } from '../../../src/lib/export/preview.js';
import { layoutPicture } from '../../../src/lib/export/report.js';
import { moon, war } from './pictures.js';

describe.each([
	['the report', war],
	['the moon', moon]
])('the previews of %s', (_, timeline) => {
	const ids = [null, ...timeline.events.map(({ id }) => id)];

	it('are all in order, and each has an alternative text', () => {
		const pictures = ids.map((id) => ({ id, picture: layoutPicture(previewOf(timeline, id)) }));
		const faulty = pictures.filter(({ picture }) => picture.problems.length);
		expect(faulty.map(({ id, picture }) => [id, picture.problems])).toEqual([]);
		for (const { picture } of pictures) expect(picture.about.alt.length).toBeGreaterThan(40);
	});

	it('have the size that pages announce', () => {
		const { width, height } = layoutPicture(previewOf(timeline, null));
		expect([previewSize.width, previewSize.height]).toEqual([2 * width, 2 * height]);
		expect(previewSize).toEqual({ width: 1200, height: 630 });
	});
});

it('an event’s preview says what it is and when it was', () => {
	const { title, subtitle } = previewWords(war, 'us-veto');
	expect(title).toBe('US vetoes a Security Council text on Gaza');
	expect(subtitle).toContain('Wednesday 20 November 2024');
	expect(previewWords(war, null)).toEqual({ title: null, subtitle: null });
});
