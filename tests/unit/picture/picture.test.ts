import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/lib/picture/preset.js';
import type { Cluster } from '../../../src/lib/layout/scene.js';
import type { Picture } from '../../../src/lib/picture/picture.js';
import {
	cases,
	labelBoxes,
	pictureAt,
	pictureOf,
	states,
	wordBoxes,
	type Box,
	type State,
	war
} from './pictures.js';

const overlap = (a: Box, b: Box): boolean =>
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** pairs of texts that lie on one another */
const clashes = (boxes: readonly Box[]): string[] =>
	boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => overlap(a, b))
			.map((b) => `${a.text} × ${b.text}`)
	);

/** the place of the figure */
const figureBox = ({ scene, figure: { x, y, zoom } }: Picture): Box => ({
	text: 'figure',
	left: x,
	right: x + scene.width * zoom,
	top: y,
	bottom: y + scene.height * zoom
});

/** ids of the events of a view, read from the data by other means than the layout's */
const matchingIn = (view: State): string[] =>
	war.events
		.filter(({ kind }) => view !== 'filter' || kind === 'talks')
		.filter(({ title, label }) => view !== 'search' || /hochstein/i.test(`${title} ${label}`))
		.map(({ id }) => id);

describe.each(cases)('the picture %s of %s', (preset, view) => {
	const picture = pictureOf(preset, view);
	const { width, height, scene } = picture;
	const { pad } = presets.find(({ id }) => id === preset)!;

	it('has no problems', () => {
		expect(picture.problems).toEqual([]);
	});

	it('holds all its words', () => {
		const boxes = [...wordBoxes(picture), ...labelBoxes(picture)];
		expect(boxes.length).toBeGreaterThan(5);
		const out = boxes.filter(
			({ left, right, top, bottom }) =>
				left < pad - 0.5 || right > width - pad + 0.5 || top < 0 || bottom > height
		);
		expect(out).toEqual([]);
	});

	it('lets no words overlap', () => {
		expect(clashes([...wordBoxes(picture), ...labelBoxes(picture)])).toEqual([]);
	});

	it('draws no line through words, or another line', () => {
		const [levels, uprights] = [0, 1].map((axis) =>
			picture.dividers.filter(({ from, to }) => from[axis] !== to[axis])
		);
		const crossed = levels!.filter(({ from: [left, y], to: [right] }) =>
			uprights!.some(
				({ from: [x, top], to: [, bottom] }) => left < x && x < right && top < y && y < bottom
			)
		);
		expect(crossed).toEqual([]);
		const struck = picture.dividers.flatMap(({ from, to }) =>
			wordBoxes(picture).filter(
				({ left, right, top, bottom }) =>
					from[0] < right && to[0] > left && from[1] < bottom && to[1] > top
			)
		);
		expect(struck).toEqual([]);
	});

	it('keeps the figure in its place, under the legend and over the footer', () => {
		const box = figureBox(picture);
		expect(box.left).toBeGreaterThanOrEqual(pad);
		expect(box.right).toBeLessThanOrEqual(width - pad + 0.5);
		expect(wordBoxes(picture).filter((words) => overlap(words, box))).toEqual([]);
		const below = picture.dividers.filter(({ isStrong }) => isStrong).map(({ from }) => from[1]);
		expect(box.bottom).toBeLessThanOrEqual(Math.min(...below) + 0.5);
	});

	it('draws all that lies in the window', () => {
		const { shown, clustered, matching, outside } = scene.counts;
		expect(shown + clustered).toBe(matching - outside);
		expect(shown + clustered).toBeGreaterThan(0);
	});
});

describe('a timeline of long words', () => {
	const long = 'Waffenstillstandsverhandlungskommissionsvorsitzende rücken zusammen: ';
	const timeline = {
		...war,
		tracks: war.tracks.map((track) => ({ ...track, title: `Außenpolitik: ${track.title}` })),
		events: war.events.map((event) => ({
			...event,
			title: `${long}${event.title}`,
			label: `Waffenstillstandsverhandlungen: ${event.label}`
		}))
	};

	it.each(presets.filter(({ index }) => !index).map(({ id }) => id))(
		'lets none of them overlap or leave in %s',
		(preset) => {
			const picture = pictureAt(timeline, `preset=${preset}`);
			const boxes = [...wordBoxes(picture), ...labelBoxes(picture)];
			expect(clashes(boxes)).toEqual([]);
			expect(boxes.filter(({ left, right }) => left < 0 || right > picture.width)).toEqual([]);
		}
	);

	it.each(['page-a4', 'slide-16x9'])('says in %s that its index needs more height', (preset) => {
		const { problems } = pictureAt(timeline, `preset=${preset}`);
		expect(problems[0]).toMatch(/is too low for this picture .* it needs a height of \d+ px\./);
	});
});

/** events and groups of a picture that have no words, but for those behind the rule, a strip too low for words */
const untoldIn = ({ scene: { marks, clusters, rule } }: Picture): string[] => [
	...marks.filter(({ isDimmed, words }) => !isDimmed && !words).map(({ id }) => id),
	...clusters
		.filter(({ isDimmed, words, x }) => !isDimmed && !words && x < (rule ?? Infinity))
		.map(({ key }) => key)
];

const views = Object.keys(states) as State[];

describe('what has words', () => {
	it.each(cases)('is all that the picture %s of %s draws', (preset, view) => {
		expect(untoldIn(pictureOf(preset, view))).toEqual([]);
	});

	it.each(
		['page-a4', 'slide-16x9'].flatMap((preset) => views.map((view) => [preset, view] as const))
	)('is every event that matches, in the index of %s of %s', (preset, view) => {
		const { words, dots } = pictureOf(preset, view);
		const matching = matchingIn(view);
		const numbers = words
			.filter(({ text, weight }) => weight === 600 && /^\d+$/.test(text))
			.map(({ text }) => Number(text));
		expect(numbers).toEqual(matching.map((_, index) => index + 1));
		expect(dots.length).toBeGreaterThanOrEqual(matching.length);
		const told = words.map(({ text }) => text).join(' ');
		for (const { label } of war.events.filter(({ id }) => matching.includes(id)))
			for (const word of label.split(' ')) expect(told).toContain(word);
	});

	it('stands at the marks as the numbers of the index', () => {
		const { scene } = pictureOf('slide-16x9', 'war');
		const listed = ({ words }: Cluster) =>
			(words?.text ?? '').split(', ').flatMap((part) => {
				const [from = 0, to = from] = part.split('–').map(Number);
				return Array.from({ length: to - from + 1 }, (_, index) => from + index);
			});
		const named = scene.marks.map(({ words }) => Number.parseInt(words!.text, 10));
		const groups = scene.clusters.filter(({ kind, words }) => kind === 'group' && words);
		const numbers = [...named, ...groups.flatMap(listed)];
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(numbers.length).toBe(
			scene.counts.shown + groups.reduce((sum, { count }) => sum + count, 0)
		);
	});
});

describe('a picture', () => {
	it.each(['report-a4', 'slide-16x9'])('is the same for the same arguments: %s', (preset) => {
		const again = pictureAt(war, `preset=${preset}&${states['nine days']}`);
		expect(JSON.stringify(again)).toBe(JSON.stringify(pictureOf(preset, 'nine days')));
	});

	it('says how much lies outside, and what a filter leaves', () => {
		const texts = (view: State) => pictureOf('report-a4', view).words.map(({ text }) => text);
		expect(texts('nine days').join(' ')).toContain('8\u00a0events lie outside this range.');
		expect(texts('filter')).toContain('10 of 60 events: Talks & politics');
	});

	it('carries the words and the size of its request', () => {
		const query = 'size=800x500&title=Nine%20days&subtitle=Of%20talks&footer=no';
		const { words, width, height, dividers } = pictureAt(war, query);
		expect([width, height]).toEqual([800, 500]);
		const texts = words.map(({ text }) => text);
		expect(texts.slice(0, 2)).toEqual([
			'Nine days',
			'Of talks. 2\u00a0events lie outside this range.'
		]);
		expect(texts.join(' ')).not.toMatch(/Source|As of/);
		expect(dividers).toEqual([]);
	});

	it('names the address of its state without what makes it too long', () => {
		const long = `https://example.org/t/report/?q=${'a'.repeat(300)}`;
		const { words, about } = pictureAt(war, `at=${encodeURIComponent(long)}`);
		expect(words.at(-1)!.text).toBe('example.org/t/report');
		expect(about.state).toBe(long);
	});
});

describe('a picture that cannot be good', () => {
	const problemsOf = (query: string) => pictureAt(war, query).problems;

	it('says that nothing is in it', () => {
		expect(problemsOf('q=zeppelin')).toEqual([
			'Nothing to draw: 0 of 60 events match. Use fewer filters or another search.'
		]);
		expect(problemsOf('kind=vote&from=2023-10-08&to=2023-11-30')[0]).toMatch(
			/^Nothing to draw: none of the 1 matching event lies in the window\. Widen/
		);
	});

	it.each([
		['preset=slide-16x9&size=960x300', 960, 300],
		['preset=page-a4&size=1123x420', 1123, 420],
		['preset=social&size=600x200', 600, 200],
		['preset=social&event=us-veto&panel=yes&size=600x315', 600, 315]
	])('says how high %s must be, and is good at that height', (query, width, height) => {
		const [problem = ''] = problemsOf(query);
		const [, needed] =
			/is too low for this picture .* it needs a height of (\d+) px\. Use a larger size/.exec(
				problem
			) ?? [];
		expect(problem).toContain(`${width}x${height}`);
		expect(Number(needed)).toBeGreaterThan(height);
		const lower = query.replace(`x${height}`, `x${needed}`);
		expect(problemsOf(lower).filter((text) => text.includes('too low'))).toEqual([]);
	});

	it('names the letter that no bundled font has, with its text and the mend', () => {
		const arabic = { ...war.events[0]!, label: 'صور', title: 'صور' };
		const timeline = { ...war, events: [arabic, ...war.events.slice(1)] };
		const [problem] = pictureAt(timeline, 'preset=page-a4').problems;
		expect(problem).toMatch(/have no “ص”, which is in “صور”.*Spell it in Western European letters/);
		expect(problemsOf('title=%D8%B5%D9%88%D8%B1')[0]).toContain('“صور”');
		expect(problemsOf('title=Caf%C3%A9%20%E2%82%AC%205%20%E2%80%9Cyes%E2%80%9D')).toEqual([]);
	});
});
