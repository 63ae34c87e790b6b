import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { About } from '../../../src/lib/picture/about.js';
import { textOf, withText } from '../../../src/lib/picture/png.js';

const about: About = {
	title: 'Thirteen months of war — “talks” & more',
	alt: 'Timeline of 57 events <about> the war.',
	description: 'All 57 events.\nOne by one.',
	lang: 'en',
	source: 'A news report, https://example.org/a?b=1&c=2',
	published: '2024-11-20',
	state: 'https://example.org/?from=2024-11-12&to=2024-11-21',
	request: 'preset=report-a4'
};

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** one grey pixel, by way of Node's own check sums */
const pixel = Buffer.concat([
	Buffer.from('89504e470d0a1a0a', 'hex'),
	chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
	chunk('pHYs', Buffer.from('000000010000000100', 'hex')),
	chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
	chunk('IEND', Buffer.alloc(0))
]);

/** types of the chunks in order, their check sums compared with Node's */
function typesOf(png: Uint8Array): string[] {
	const bytes = Buffer.from(png);
	const types: string[] = [];
	for (let at = 8; at < bytes.length;) {
		const end = at + 8 + bytes.readUInt32BE(at);
		expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
		types.push(bytes.toString('latin1', at + 4, at + 8));
		at = end + 4;
	}
	return types;
}

describe('the texts of a PNG', () => {
	const png = withText(pixel, about, 300);

	it('stand right after the header, with sound check sums, and leave the pixels as they are', () => {
		const types = typesOf(png);
		expect(types.slice(0, 2)).toEqual(['IHDR', 'pHYs']);
		expect(types.slice(2, -2).every((type) => type === 'iTXt')).toBe(true);
		expect(types.slice(-2)).toEqual(['IDAT', 'IEND']);
		const data = Buffer.from(pixel.subarray(pixel.indexOf('IDAT') - 4));
		expect(Buffer.from(png).subarray(-data.length)).toEqual(data);
	});

	it('give 11811 pixels a metre at 300 dpi, as Word reads it', () => {
		const at = Buffer.from(png).indexOf('pHYs') + 4;
		expect([0, 4].map((by) => Buffer.from(png).readUInt32BE(at + by))).toEqual([11811, 11811]);
		expect(textOf(png)['dpi']).toBe('300');
	});

	it('come back as they were written', () => {
		expect(textOf(png)).toMatchObject({
			Title: about.title,
			Description: about.alt,
			Source: about.source,
			URL: about.state,
			'Creation Time': '2024-11-20'
		});
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (title) => {
				fc.pre(title !== '');
				expect(textOf(withText(pixel, { ...about, title }, 144))['Title']).toBe(title);
			})
		);
	});

	it('are written once, however often', () => {
		expect(Buffer.from(withText(png, about, 300))).toEqual(Buffer.from(png));
	});

	it('hold an XMP packet that is XML and tells the alternative text', () => {
		const packet = textOf(png)['XML:com.adobe.xmp']!;
		const { window } = new JSDOM('');
		const xml = new window.DOMParser().parseFromString(
			packet.replace(/<\?.*?\?>/g, '').trim(),
			'text/xml'
		);
		expect(xml.querySelector('parsererror')).toBeNull();
		const text = (name: string) => xml.getElementsByTagName(name)[0]?.textContent.trim();
		expect(text('dc:title')).toBe(about.title);
		expect(text('dc:source')).toBe(about.source);
		expect(text('dc:identifier')).toBe(about.state);
		expect(text('dc:rights')).toBeUndefined();
		expect(text('Iptc4xmpCore:AltTextAccessibility')).toBe(about.alt);
	});

	it.each([
		['no PNG', Buffer.from('JFIF'), 'not a PNG'],
		['a part of one', pixel.subarray(0, 60), 'cut off'],
		['a damaged one', Buffer.from(pixel).fill(7, 18, 20), 'damaged']
	])('are not sought in %s', (_, bytes, fault) => {
		expect(() => textOf(bytes)).toThrow(fault);
		expect(() => withText(bytes, about, 300)).toThrow(fault);
	});
});
