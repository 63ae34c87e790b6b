import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexOf, plainCitation, type Cited } from '../../../src/lib/files/citation.js';
import { fileName, slugOf } from '../../../src/lib/files/file-name.js';
import { noFilter } from '../../../src/lib/model/filter.js';
import { instant, span } from '../../../src/lib/time/instant.js';
import { moon, report } from './timelines.js';

const { timeline } = report;
const cited: Cited = {
	timeline,
	window: span(Date.UTC(2024, 10, 12), Date.UTC(2024, 10, 22)),
	event: null,
	filter: noFilter,
	q: '',
	matching: timeline.events.length,
	href: 'https://example.org/time/?from=2024-11-12&to=2024-11-21',
	retrieved: null
};
const narrowed: Cited = {
	...cited,
	filter: { ...noFilter, kind: ['talks'], actor: ['qatar'] },
	q: '100% {sure}',
	matching: 2,
	event: timeline.events.find(({ id }) => id === 'us-veto')!,
	retrieved: instant(Date.UTC(2026, 0, 2))
};

describe('a citation', () => {
	it('names title, window, source, publication and address', () => {
		const text = plainCitation(cited);
		for (const part of [timeline.title, '12–21 Nov 2024', timeline.sources[0]!.title, cited.href])
			expect(text).toContain(part);
		expect(text).toContain('published 20 Nov 2024');
		expect(text).toContain(timeline.sources[0]!.url);
		expect(text).not.toMatch(/undefined|null| {2}|Retrieved|of 60/);
	});

	it('says what the events are narrowed to, which event is read, and when', () => {
		const text = plainCitation(narrowed);
		expect(text).toContain(`“${narrowed.event!.title}.” In “${timeline.title}.”`);
		expect(text).toContain(`2 of ${timeline.events.length} events`);
		expect(text).toContain('Kinds: Talks & politics; Actors: Qatar; search “100% {sure}”');
		expect(text).toContain('Retrieved 2 Jan 2026.');
	});
});

/** the fields of an entry; fails where braces do not match, as BibTeX counts them */
function fieldsOf(entry: string): Map<string, string> {
	expect(entry).toMatch(/^@misc\{[a-z0-9-]+,\n[^]*\n\}$/);
	let depth = 0;
	for (const sign of entry) {
		depth += Number(sign === '{') - Number(sign === '}');
		expect(depth).toBeGreaterThanOrEqual(0);
	}
	expect(depth).toBe(0);
	const lines = entry.split('\n').slice(1, -1);
	return new Map(
		lines.map((line) => {
			const [, name = '', value = ''] = /^\t(\w+) = \{?(.*?)\}?,?$/.exec(line) ?? [];
			expect(name, line).not.toBe('');
			return [name, value];
		})
	);
}

/** the text that TeX prints for a field */
const printed = (field: string): string =>
	field
		.replace(/^\{|\}$/g, '')
		.replace(
			/\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\([&%$#_])/g,
			(_, name: string | undefined, sign: string) =>
				name
					? {
							textbackslash: '\\',
							textbraceleft: '{',
							textbraceright: '}',
							textasciitilde: '~',
							textasciicircum: '^'
						}[name]!
					: sign
		);

describe('a BibTeX entry', () => {
	it('has title, date, address and note', () => {
		const fields = fieldsOf(bibtexOf(narrowed));
		expect(fields.get('year')).toBe('2024');
		expect(fields.get('month')).toBe('nov');
		expect(fields.get('url')).toBe(cited.href);
		expect(fields.get('urldate')).toBe('2026-01-02');
		expect(printed(fields.get('note')!)).toContain('search “100% {sure}”');
	});

	it('has balanced braces and comes back from TeX for any text', () => {
		const signs = fc.constantFrom(...'\\{}~^&%$#_"@a é');
		fc.assert(
			fc.property(
				fc.array(signs, { minLength: 1 }).map((all) => `x${all.join('')}x`),
				(title) => {
					const entry = bibtexOf({ ...cited, timeline: { ...timeline, title } });
					expect(printed(fieldsOf(entry).get('title')!)).toBe(title.replace(/\s+/g, ' '));
				}
			)
		);
	});

	it('keeps braces out of its address', () => {
		const href = 'https://example.org/?q={\\}';
		expect(fieldsOf(bibtexOf({ ...cited, href })).get('url')).toBe(
			'https://example.org/?q=%7B%5C%7D'
		);
	});
});

describe('a name of a file', () => {
	it('is subject, first day and last day', () => {
		expect(fileName(timeline, cited.window, 'csv')).toBe(
			'israel-hezbollah-war-and-ceasefire-talks_2024-11-12_2024-11-21.csv'
		);
		expect(fileName(timeline, cited.window, 'png', ['us-veto-of-a-text', 'square'])).toBe(
			'israel-hezbollah-war-and-ceasefire-talks_2024-11-12_2024-11-21_square.png'
		);
		expect(slugOf(moon.timeline)).toBe('people-and-the-moon');
	});

	it('is ASCII and short for any subject', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (subject) => {
				const name = fileName({ ...timeline, subject }, cited.window, 'json');
				expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*_2024-11-12_2024-11-21\.json$/);
				expect(name.length).toBeLessThanOrEqual(80);
			})
		);
	});
});
