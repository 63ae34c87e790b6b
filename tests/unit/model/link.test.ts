import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCitation } from '../../../src/lib/files/citation.js';
import { csvOf } from '../../../src/lib/files/csv.js';
import { icsOf } from '../../../src/lib/files/ics.js';
import { jsonText } from '../../../src/lib/files/json.js';
import { noFilter } from '../../../src/lib/model/filter.js';
import { safeLink } from '../../../src/lib/model/link.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { sourceLine } from '../../../src/lib/model/source.js';
import type { TimelineFile } from '../../../src/lib/model/schema.js';

const file = JSON.parse(readFileSync('tests/fixtures/good.json', 'utf8')) as TimelineFile;
const timeline = readTimeline(file);

const refused = [
	...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\u0001javascript:x'],
	...['java\nscript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<b>x</b>', 'vbscript:x'],
	...['file:///etc/passwd', 'ftp://example.org/', 'blob:https://example.org/1', 'about:blank'],
	...['//example.org/', '/path', 'example.org', 'https', 'https:', 'mailto:', ':', '']
];
const kept = ['https://example.org/?a=1,2', 'HTTP://EXAMPLE.ORG', 'mailto:a@example.org'];

/** the timeline as a file that nobody checked would give it */
const unchecked = (link: string) => ({
	...timeline,
	sources: [{ ...timeline.sources[0]!, url: link }],
	events: timeline.events.map((event) => ({
		...event,
		citations: [{ url: link }]
	}))
});

/** everything that is written with addresses in it */
const writings: Record<string, (link: string) => string> = {
	CSV: (link) => csvOf(unchecked(link), unchecked(link).events),
	calendar: (link) => icsOf(unchecked(link), unchecked(link).events).replaceAll('\r\n ', ''),
	JSON: (link) =>
		jsonText({
			...file,
			sources: [{ ...file.sources![0]!, url: link, archived: link }],
			events: file.events.map((event) => ({ ...event, citations: [{ url: link }] }))
		}),
	citation: (link) =>
		plainCitation({
			timeline: unchecked(link),
			window: timeline.extent,
			event: null,
			filter: noFilter,
			q: '',
			matching: 1,
			href: 'https://example.org/t/',
			retrieved: null
		}),
	'picture’s source': (link) => sourceLine({ sources: [{ id: 'x', title: 'x', url: link }] })
};

describe('an address of a file', () => {
	it.each(refused)('is no link: %j', (link) => expect(safeLink(link)).toBe(null));
	it.each(kept)('is a link: %j', (link) => expect(safeLink(link)).toBe(link));

	it('is a link only with one of three protocols, as browsers read it', () => {
		const text = fc.oneof(fc.webUrl(), fc.string(), fc.string({ unit: 'binary-ascii' }));
		const protocol = fc.constantFrom('javascript:', 'data:', 'https://', 'mailto:', ' http://');
		fc.assert(
			fc.property(protocol, text, (head, tail) => {
				const link = safeLink(head + tail);
				if (link === null || !URL.canParse(link)) return;
				expect(['http:', 'https:', 'mailto:']).toContain(new URL(link).protocol);
			})
		);
	});

	it.each(Object.keys(writings))('is left out of the %s unless it is a link', (name) => {
		const write = writings[name]!;
		const told = 'https://example.org/told';
		expect(write(told)).toContain(told);
		for (const link of refused.filter((one) => /^\s*\w+:.{4}/.test(one)))
			for (const form of [link, JSON.stringify(link).slice(1, -1)])
				expect(write(link)).not.toContain(form);
	});

	it('is kept if the check lets it pass', () => {
		fc.assert(
			fc.property(fc.webUrl(), (link) => {
				const sources = [{ ...file.sources![0]!, url: link }];
				expect(safeLink(readTimeline({ ...file, sources }).sources[0]!.url)).toBe(link);
			}),
			{ numRuns: 20 }
		);
	});
});
