import { describe, expect, it } from 'vitest';
import {
	requestOf,
	readRequest,
	writeRequest,
	type PictureRequest
} from '../../../src/lib/picture/picture-request.js';
import { presets } from '../../../src/lib/picture/preset.js';
import { widthOf } from '../../../src/lib/picture/text-block.js';
import { pictureAt } from './pictures.js';
import { moon, report } from '../files/timelines.js';

const war = report.timeline;

const timelines = [
	['war', war],
	['moon', moon.timeline]
] as const;

describe.each(timelines)('the panel in pictures of “%s”', (_, timeline) => {
	const roomy = presets.filter(({ id }) => id !== 'social');
	// each event in one of them
	const rooms = roomy.map((preset, place) => ({ ...preset, place }));
	it.each(rooms)('has all its words in the room of “$id”', ({ id, width, pad, place }) => {
		for (const event of timeline.events.filter((_, at) => at % rooms.length === place)) {
			const query = `preset=${id}&event=${event.id}&panel=yes`;
			const { words, figure, scene, about, problems } = pictureAt(timeline, query);
			const below = words.filter(({ y }) => y > figure.y + scene.height * figure.zoom);
			const text = below.map((one) => one.text).join(' ');
			for (const part of [event.title, event.summary, event.dating.phrase, event.claimant ?? ''])
				expect(text, `${event.id} in the picture`).toContain(part);
			for (const one of words) {
				const end = one.x + widthOf(one.text, one);
				expect(end, `end of “${one.text}”`).toBeLessThanOrEqual(width - pad + 0.5);
			}
			expect(about.description, `${event.id} in words`).toContain(event.summary);
			expect(problems, event.id).toEqual([]);
		}
	});

	it('is missed where there is no room', () => {
		const { problems } = pictureAt(
			timeline,
			`preset=social&size=600x200&panel=yes&event=${timeline.events[0]!.id}`
		);
		expect(problems.join()).toMatch(/too low/);
	});
});

it('needs an event that the filters leave', () => {
	const { problems } = pictureAt(war, 'panel=yes');
	expect(problems.join()).toMatch(/no event for the panel/);
	const [kind] = war.kinds.filter(({ id }) => id !== war.events[0]!.kind);
	const filtered = pictureAt(war, `panel=yes&event=${war.events[0]!.id}&kind=${kind!.id}`);
	expect(filtered.problems.join()).toMatch(/no event for the panel/);
});

describe('a request as a query', () => {
	const usual = requestOf(presets[0]!);
	const requests: PictureRequest[] = [
		usual,
		requestOf(presets[3]!),
		{ ...usual, width: 800, title: 'Ä & “B”', subtitle: '', hasFooter: false, isWhole: true },
		{ ...usual, height: 474, hasPanel: true, at: 'https://example.org/t/?from=2024-01-01&q=a%26b' }
	];
	it.each(requests)('is read as it was written: %j', (request) => {
		const query = writeRequest(request, new URLSearchParams('event=us-veto'));
		expect(query.get('event')).toBe('us-veto');
		const read = readRequest(new URLSearchParams(query.toString()), 'en');
		expect(read).toEqual({ request, problems: [] });
	});

	it('leaves out what the preset says', () => {
		expect(`${writeRequest(usual, new URLSearchParams())}`).toBe('preset=report-a4');
	});
});
