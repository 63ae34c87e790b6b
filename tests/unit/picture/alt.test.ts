import { describe, expect, it } from 'vitest';
import {
	altOf,
	describe as long,
	LONGEST_ALT,
	type Depicted
} from '../../../src/lib/picture/alt.js';
import { pictureMessagesOf } from '../../../src/lib/messages/picture.js';
import { pictureAt, pictureOf, some, war } from './pictures.js';

const m = pictureMessagesOf('en');
const timeline = war;

const told = (change: Partial<Depicted> = {}): Depicted => ({
	timeline,
	drawn: timeline.events,
	count: 60,
	window: timeline.extent,
	selected: null,
	title: timeline.title,
	subtitle: '',
	...change
});

const renamed = (source: string, subject = timeline.subject): Partial<Depicted> => ({
	timeline: { ...timeline, subject, sources: [{ ...timeline.sources[0]!, title: source }] }
});

describe('the alternative text', () => {
	it.each(some)('of %s of %s is short, whole, and says how many and when', (preset, view) => {
		const { about, scene } = pictureOf(preset, view);
		expect(about.alt.length).toBeLessThanOrEqual(250);
		expect(about.alt).toMatch(/\.$/);
		const { shown, clustered } = scene.counts;
		expect(about.alt.startsWith(`Timeline of ${shown + clustered} events, `)).toBe(true);
	});

	it('tells range, subject, busiest month, selection and source', () => {
		expect(pictureOf('social', 'selection').about.alt).toMatch(
			/^Timeline of 58 events, 1 Oct 2023 – 21 Nov 2024, about Israel–Hezbollah war and ceasefire talks\. Busiest month Nov 2024 \(\d+\)\. Selected: US veto: 14 to 1\. Source: A news report of 20 November 2024\.$/
		);
	});

	it('tells the busiest day of a short window', () => {
		expect(pictureOf('report-a4', 'nine days').about.alt).toMatch(
			/Busiest day 20 Nov 2024 \(\d+\)/
		);
	});

	it('counts what begins in the month that it calls the busiest', () => {
		const [, count] = /Busiest month Nov 2024 \((\d+)\)/.exec(altOf(told(), m)) ?? [];
		const rivals = timeline.events.filter(({ when }) => {
			const start = when.earliestStart;
			return start >= Date.UTC(2024, 10) && start < Date.UTC(2024, 11);
		});
		expect(Number(count)).toBeGreaterThanOrEqual(rivals.length);
	});

	it('leaves whole sentences out before it is too long', () => {
		for (let length = 1; length < 300; length += 9) {
			const alt = altOf(told(renamed('s'.repeat(length))), m);
			expect(alt.length).toBeLessThanOrEqual(LONGEST_ALT);
			expect(alt).toMatch(/^Timeline of 60 events, .*\.$/);
			if (alt.includes('Source')) expect(alt).toContain(`Source: ${'s'.repeat(length)}.`);
		}
	});

	it('is cut only where its first sentence is too long by itself', () => {
		const alt = altOf(told(renamed('A report', 'x'.repeat(400))), m);
		expect(alt.length).toBe(LONGEST_ALT);
		expect(alt.endsWith('x…')).toBe(true);
	});
});

describe('the long description', () => {
	it('tells each event that is drawn with its date, by track', () => {
		const text = long(told(), m);
		for (const { title } of timeline.events) expect(text).toContain(`: ${title}.`);
		for (const { title } of timeline.tracks) expect(text).toContain(`\n${title}. `);
		expect(text).toContain('20 Nov 2024: US vetoes a Security Council text on Gaza.');
	});

	it('leaves out what lies outside the window', () => {
		const { about } = pictureAt(timeline, 'from=2024-11-12&to=2024-11-20');
		expect(about.description).not.toContain('Hamas attacks Israel');
		expect(about.description).toContain('US vetoes');
	});
});
