import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonLd } from '../../../src/lib/model/jsonld.js';
import { readTimeline } from '../../../src/lib/model/read.js';

const load = (slug: string) => readTimeline(JSON.parse(readFileSync(`data/${slug}.json`, 'utf8')));
const dateOf = (timeline: ReturnType<typeof load>, id: string) =>
	JSON.parse(jsonLd(timeline, id).replace(/<[^>]*>/g, '')).startDate as string | undefined;

it.each(['lebanon-ceasefire-2024', 'moon'])(
	'tells the start of no event of %s finer or earlier than the file',
	(slug) => {
		const timeline = load(slug);
		for (const { id, when } of timeline.events) {
			const date = dateOf(timeline, id);
			const start = when.edtf.split('/')[0]!.replace(/[~?%]$/, '');
			if (/^[\d-]+$/.test(start)) expect(date, id).toBe(start);
			else if (/^\[\.\.|\.\.\]$/.test(start)) expect(date, id).toBeUndefined();
			else if (date !== undefined)
				expect(start.replace('[', '').startsWith(date.slice(0, 4)), id).toBe(true);
		}
	}
);

it('tells an approximate month as that month', () => {
	const moon = load('moon');
	const about = moon.events.find(({ when }) => when.edtf === '1840-03~')!;
	expect(dateOf(moon, about.id)).toBe('1840-03');
});

it('lists the first 500 events in short, and says how many there are', () => {
	const events = Array.from({ length: 501 }, (_, n) => ({
		title: `Event ${n}`,
		summary: 'A sentence.',
		when: String(1000 + n)
	}));
	const text = jsonLd(readTimeline({ title: 'Many', events }), null);
	const { itemListElement, numberOfItems } = JSON.parse(text.replace(/<[^>]*>/g, ''));
	expect(itemListElement).toHaveLength(500);
	expect(numberOfItems).toBe(501);
	expect(text).not.toContain('A sentence.');
});
