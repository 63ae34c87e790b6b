import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
	previewPreset,
	previewSize,
	previewWords,
	withPreview,
	withThumbnail
} from '../../../src/lib/picture/preview.js';
import { requestOf } from '../../../src/lib/picture/picture-request.js';
import { layoutPicture } from '../../../src/lib/picture/picture.js';
import { defaultAddress } from '../../../src/lib/model/address.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { moon, report } from '../files/timelines.js';

const war = report.timeline;

/** the picture that stands for a page, as the command asks for it */
const previewOf = (timeline: Timeline, id: string | null) => ({
	timeline,
	address: { ...defaultAddress, event: id },
	found: null,
	request: { ...requestOf(previewPreset), ...previewWords(timeline, id) }
});

describe.each([
	['the report', war],
	['the moon', moon.timeline]
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

describe('what names a picture', () => {
	const url = 'https://example.org/wars/preview.png';

	it('tells a page its place, size and words', () => {
		const html = '<!doctype html><head><title>A</title></head><p>$& </head></p>';
		const page = withPreview(html, url, 'Of “5” & "<more>" $&');
		const { document } = new JSDOM(page).window;
		const told = (name: string) =>
			document.head.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content');
		expect(['', ':type', ':width', ':height', ':alt'].map(told)).toEqual([
			url,
			'image/png',
			'1200',
			'630',
			'Of “5” & "<more>" $&'
		]);
		expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe(
			'summary_large_image'
		);
		expect(page.endsWith('<p>$& </head></p>')).toBe(true);
	});

	it('tells hosts by oEmbed its place with its size', () => {
		expect(withThumbnail({ version: '1.0' }, url)).toEqual({
			version: '1.0',
			thumbnail_url: url,
			thumbnail_width: 1200,
			thumbnail_height: 630
		});
	});
});
