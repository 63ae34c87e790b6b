import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSiteFile } from '../../../src/lib/formats/data-file.js';
import { lineOf, readTimelineFile } from '../../../src/lib/model/timeline-file.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { fuzz, quick } from '../../fuzz.js';

const good = readFileSync('tests/fixtures/good.json');
const text = good.toString();
const linesIn = (text: string, end: number) => text.slice(0, end).split('\n').length;
const utf8 = (content: string) => new TextEncoder().encode(content);
const linesOf = (bytes: Uint8Array, name = 'data/one.json') =>
	readSiteFile(name, bytes).problems.map((problem) => lineOf(name, problem));
const withKey = (key: string, value: string) =>
	text.replace(new RegExp(`("${key}": )"[^"]*"`), (_, head) => `${head}"${value}"`);

/** files of each kind of damage, with their first line */
const damaged: Record<string, [Uint8Array, string | RegExp]> = {
	'no byte': [utf8(''), 'data/one.json: is empty: write a timeline into it'],
	'blanks only': [utf8(' \n'), 'data/one.json: is empty: write a timeline into it'],
	'a cut file': [
		good.subarray(0, good.length / 2),
		new RegExp(
			`^data/one.json: cannot be read as JSON \\(.+, line ${linesIn(text, good.length / 2)}\\): correct the file$`
		)
	],
	'Latin-1': [
		Buffer.from(text.replace('Two', 'Deux événements'), 'latin1'),
		'data/one.json: line 3: is not written in UTF-8: save the file as UTF-8'
	],
	'UTF-16': [
		Buffer.from(`\ufeff${text}`, 'utf16le'),
		'data/one.json: line 1: is not written in UTF-8: save the file as UTF-8'
	],
	'half a pair': [
		utf8(withKey('title', 'A \\ud83d timeline')),
		'data/one.json: $.title: holds the control character U+D83D: remove it'
	],
	'a prototype': [
		utf8(text.replace('{', '{ "__proto__": { "title": "Another" },')),
		'data/one.json: $: unknown key "__proto__": remove it or correct its spelling'
	],
	'a long id': [
		utf8(text.replaceAll('"arrival"', `"${'a'.repeat(300)}"`)),
		'data/one.json: $.events[0].id: is too long: at most 80 characters'
	],
	'many blanks': [
		utf8(withKey('title', `${' '.repeat(100_000)}A title`)),
		'data/one.json: $.title: is too long: at most 80 characters'
	],
	'a long address': [
		utf8(withKey('url', `https://example.org/${'a'.repeat(100_000)}`)),
		'data/one.json: $.sources[0].url: is too long: at most 2000 characters'
	],
	'deep lists': [
		utf8('['.repeat(100_000) + ']'.repeat(100_000)),
		'data/one.json: cannot be read as JSON (lists more than 100 deep at position 100, line 1): correct the file'
	],
	'a key twice': [
		utf8(text.replace('"title"', '"title": "Another",\n"title"')),
		/^data\/one\.json: \$\.title: stands here twice \(again in line \d+\): keep one of the two$/
	],
	'a reserved id': [
		utf8(text.replaceAll('"arrival"', '"stated"')),
		'data/one.json: $.events[0].id: "stated" says what a date counts from: rename it'
	]
};

describe('a timeline file', () => {
	it('is read with a byte order mark and without', () => {
		const { content } = readSiteFile('data/one.json', good);
		expect(content?.timeline).toEqual(readTimeline(JSON.parse(text)));
		expect(readSiteFile('data/one.json', utf8(`\ufeff${text}`))).toEqual({ content, problems: [] });
	});

	it.each(Object.entries(damaged))('with %s is refused', (_, [bytes, line]) => {
		const begun = performance.now();
		if (typeof line === 'string') expect(linesOf(bytes)[0]).toBe(line);
		else expect(linesOf(bytes)[0]).toMatch(line);
		expect(readSiteFile('data/one.json', bytes).content).toBeNull();
		expect(performance.now() - begun).toBeLessThan(500);
	});

	it.each(['a#b', 'a%20b', 'a b', 'Über', '..', '', 'a'.repeat(200)])(
		'is refused by the name “%s”, which is no address, whatever it holds',
		(slug) => {
			const name = `data/${slug}.json`;
			expect(linesOf(good, name)).toHaveLength(1);
			expect(linesOf(good, name)[0]).toContain('its name cannot be an address: rename it');
			expect(linesOf(utf8('{'), name)).toHaveLength(2);
			expect(readTimelineFile(good).content).not.toBeNull();
		}
	);

	it('is told of in single short lines, whatever it holds', () => {
		const track = `\\u001b[31m${'é'.repeat(5000)}\\n`;
		for (const line of linesOf(utf8(withKey('track', track)))) {
			expect(line).not.toMatch(/\p{Cc}/u);
			expect(line.length).toBeLessThan(800);
		}
	});

	it('never fails, whatever bytes it has', () => {
		const bytes = fc.uint8Array({ maxLength: 12 });
		fc.assert(
			fc.property(
				bytes,
				fc.nat(good.length),
				fc.nat(20),
				quick((put, at, gone) => {
					const cut = Buffer.concat([good.subarray(0, at), put, good.subarray(at + gone)]);
					const { content, problems } = readTimelineFile(cut);
					expect(content === null).toBe(problems.some(({ isWarning }) => !isWarning));
				})
			),
			fuzz()
		);
	});

	it('has the same lines where it is checked and where it is built', { timeout: 60_000 }, () => {
		const folder = mkdtempSync(join(tmpdir(), 'timelines-'));
		const files = Object.entries(damaged).map(([, [bytes]], index) => {
			writeFileSync(join(folder, `no-${index}.json`), bytes);
			return join(folder, `no-${index}.json`);
		});
		const { stderr, status } = spawnSync(
			process.execPath,
			['node_modules/tsx/dist/cli.mjs', 'src/cli/check.ts', ...files],
			{ encoding: 'utf8' }
		);
		rmSync(folder, { recursive: true });
		const lines = Object.values(damaged).flatMap(([bytes], index) => linesOf(bytes, files[index]));
		expect(stderr.trim().split('\n')).toEqual(lines);
		expect(status).toBe(1);
	});
});
