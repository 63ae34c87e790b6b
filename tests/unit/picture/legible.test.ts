import { describe, expect, it } from 'vitest';
import { fileOf, parsed } from '../files/files.js';
import { pictureAt, pictureOf, some, war } from './pictures.js';
import { samplesOf } from './type.js';

/** units of a CSS px: points at the physical size of a print or slide, px of the output else; and the least */
const media: Record<string, { readonly unit: number; readonly least: number }> = {
	'report-a4': { unit: 0.72, least: 7 },
	'report-letter': { unit: 0.72, least: 7 },
	'page-a4': { unit: 0.75, least: 7 },
	'slide-16x9': { unit: 1, least: 10 },
	social: { unit: 2, least: 18 },
	square: { unit: 2, least: 18 },
	web: { unit: 2, least: 0 }
};

describe('the type of a picture', () => {
	it.each(some)('can be read in %s of %s', (preset, view) => {
		const samples = samplesOf(parsed(fileOf(pictureOf(preset, view), 'light', [])));
		const { unit, least } = media[preset]!;
		expect(samples.length).toBeGreaterThan(20);
		expect(samples.filter(({ size }) => size * unit < least - 0.01)).toEqual([]);
	});

	// twice as wide and high as the page has room for is printed at half the size
	it.each([
		['report-a4', 'size=1340x788', 2],
		['page-a4', 'size=2246x1588', 2],
		['slide-16x9', 'size=1440x810', 1.5],
		['social', 'size=1200x630', 2],
		['social', 'size=600x630', 2]
	])('is refused in %s with %s, by its smallest text and size', (preset, size, shrunk) => {
		const picture = pictureAt(war, `preset=${preset}&${size}`);
		const { unit, least } = media[preset]!;
		const samples = samplesOf(parsed(fileOf(picture, 'light', [])));
		const smallest = Math.min(...samples.map((sample) => sample.size)) * (unit / shrunk);
		const problem = picture.problems.find((text) => text.includes('less than')) ?? '';
		const [, text, told, floor] =
			/^“(.*)” would be ([\d.]+) (?:pt|px) high in .* less than the (\d+) that can be read there\. Use a size of at most \d+ px in width/.exec(
				problem
			) ?? [];
		expect(smallest).toBeLessThan(least);
		expect(Number(floor)).toBe(least);
		expect(Number(told)).toBeCloseTo(Math.floor(smallest * 10) / 10, 5);
		const named = samples.filter((sample) => sample.text.startsWith(text!));
		expect(Math.min(...named.map((sample) => sample.size)) * (unit / shrunk)).toBeCloseTo(
			smallest,
			2
		);
	});

	it('may be of any size on a screen', () => {
		expect(pictureAt(war, 'preset=web&size=2400x1600').problems).toEqual([]);
	});
});
