import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { keyOf, withKey } from '../../../src/lib/open/columns.js';
import { openFile, textOf } from '../../../src/lib/open/opened.js';
import { withPictures } from '../../../src/lib/open/pictures.js';
import type { ColumnKey, Mapping } from '../../../src/lib/open/protocol.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('openFile', () => {
	it('counts each row as shown or refused, and asks which of day and month stands first', () => {
		const bytes = bytesOf('Date,Title\n2/1/1999,A\n2000,B\nnever,C\n');
		const { report } = openFile(bytes, 'a', {});
		expect(report).toMatchObject({ isTable: true, isAsking: true, read: 3, shown: 1 });
		const again = openFile(bytes, 'a', { ...report.mapping, dayFirst: false }).report;
		expect(again).toMatchObject({ isAsking: false, read: 3, shown: 2, problemCount: 1 });
	});

	it('opens a file of ours whole, and gives it back', () => {
		const bytes = readFileSync('data/lebanon-ceasefire-2024.json');
		const opened = openFile(bytes, 'report', {});
		const { events } = JSON.parse(bytes.toString()) as { events: { id: string }[] };
		expect(opened.report).toMatchObject({ isTable: false, read: events.length });
		expect(opened.report.shown).toBe(events.length);
		const again = openFile(bytesOf(textOf(opened, 'json')), 'report', {});
		expect(again.content).toEqual(opened.content);
	});

	it('gives a table with its mapping back as a file that shows the same', () => {
		const opened = openFile(bytesOf('Wann,Was\n3.10.1990,Einheit\n'), 'einheit', {});
		const mapping = JSON.parse(textOf(opened, 'mapping')) as Mapping;
		expect(mapping.columns).toEqual({ when: 'Wann', title: 'Was' });
		const again = openFile(bytesOf(textOf(opened, 'json')), 'einheit', {});
		expect(again.content?.timeline.events.map(({ title, when }) => [title, when.edtf])).toEqual([
			['Einheit', '1990-10-03']
		]);
	});

	it('lists at most 500 problems; the file of problems has all', () => {
		const said = { columns: { when: 'Date', title: 'Title' } };
		const rows = Array.from({ length: 600 }, (_, row) => `never,Row ${row}`);
		const opened = openFile(bytesOf(`Date,Title\n2000,A\n${rows.join('\n')}\n`), 'a', said);
		expect(opened.report.problems).toHaveLength(500);
		expect(opened.report.problemCount).toBe(opened.problems.length);
		const lines = textOf(opened, 'problems').trim().split('\n');
		expect(lines).toHaveLength(1 + opened.problems.length);
	});

	it('refuses a mapping that is none', () => {
		const { report, content } = openFile(bytesOf('Date,Title\n2000,A\n'), 'a', null);
		expect(content).toBeNull();
		expect(report.problems[0]?.message).toContain('mapping');
	});
});

describe('withKey', () => {
	const keys = ['when', 'title', 'kind'] as const;
	const change = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.option(fc.constantFrom(...keys)));

	it('lets a column stand for what was said last, and others as they were', () => {
		fc.assert(
			fc.property(fc.array(change), (changes) => {
				const said = new Map<string, ColumnKey | undefined>();
				let mapping: Mapping = {};
				for (const [column, key] of changes) {
					said.set(column, key ?? undefined);
					mapping = withKey(mapping, column, key ?? undefined);
				}
				for (const column of ['A', 'B', 'C']) expect(keyOf(mapping, column)).toBe(said.get(column));
			})
		);
	});

	it('puts a column after others of its key', () => {
		const mapping = withKey({ columns: { when: 'Year' } }, 'Month', 'when');
		expect(mapping.columns?.when).toEqual(['Year', 'Month']);
	});
});

describe('a ZIP file', () => {
	const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]);
	const told = { alt: 'A frog.', credit: 'A. Gardener', licence: 'CC0' };
	const garden = (...files: string[]) => {
		const media = files.map((file) => ({ file, ...told }));
		return bytesOf(
			JSON.stringify({ title: 'A pond', events: [{ title: 'Frog', when: '2024', media }] })
		);
	};

	it('opens with the pictures beside its timeline, and tells those that are not there', () => {
		const bytes = zipSync({
			'mine/garden.json': garden('frog.png', 'pond.png', 'toad.png', 'frog.svg'),
			'mine/garden/frog.png': png,
			'mine/pond.png': png,
			'mine/frog.svg': bytesOf('<svg/>'),
			'__MACOSX/mine/garden.json': png
		});
		const { report, pictures, content } = openFile(bytes, 'upload', {});
		expect([report.read, report.shown, content?.timeline.title]).toEqual([1, 1, 'A pond']);
		expect(Array.from(pictures, ([file, { type }]) => [file, type])).toEqual([
			['frog.png', 'image/png'],
			['pond.png', 'image/png']
		]);
		expect(report.problems.map(({ message, isWarning }) => [message, isWarning])).toEqual([
			['"toad.png" is not in the ZIP file: put it there, or correct the name', true],
			['"frog.svg" is no picture that pages show: save it as JPEG, PNG, WebP or AVIF', true]
		]);
		const [event] = content!.timeline.events;
		const { media } = withPictures(event!, new Map([['frog.png', 'blob:here']]));
		expect(media?.map(({ picture }) => picture?.name)).toEqual([
			'blob:here',
			...[undefined, undefined, undefined]
		]);
	});

	it('opens with a table and its mapping, which names the columns of pictures', () => {
		const columns = { when: 'A', title: 'B', picture: 'C', alt: 'D', credit: 'E', licence: 'F' };
		const files = {
			'garden.csv': bytesOf(
				'A,B,C,D,E,F\n2024,Frog,frog.png,A frog.,A. G.,CC0\n2025,Toad,t.png,,,\n2026,Newt,,A newt.,,\n'
			),
			'garden.map.json': bytesOf(JSON.stringify({ columns })),
			'garden/frog.png': png
		};
		const { report, pictures, content } = openFile(zipSync(files), 'upload', {});
		expect(content?.file.events.map(({ media, extra }) => media ?? extra)).toEqual([
			[{ file: 'frog.png', alt: 'A frog.', credit: 'A. G.', licence: 'CC0' }],
			{ D: 'A newt.' }
		]);
		expect([report.read, report.shown, pictures.size]).toEqual([3, 2, 1]);
		expect(report.problems.map(({ path }) => path)).toContain('row 3');
	});

	it('is refused without a timeline, with several, damaged, and where it would unpack too large', () => {
		const bomb = zipSync({ 'garden.json': new Uint8Array(1000) });
		// the size that its directory tells
		const at = bomb.findIndex((_, i) => bomb[i] === 0x50 && bomb[i + 2] === 1 && bomb[i + 3] === 2);
		new DataView(bomb.buffer).setUint32(at + 24, 4e8, true);
		const messages = [
			zipSync({ 'frog.png': png }),
			zipSync({ 'a.json': garden(), 'b/c.csv': png }),
			zipSync({ 'a.json': garden() }).subarray(0, 60),
			bomb
		].map((bytes) => openFile(bytes, 'upload', {}).report.problems.map(({ message }) => message));
		expect(messages).toEqual([
			[
				'is a ZIP file without a timeline: put one timeline or table into it, with its mapping and pictures'
			],
			['holds several timelines (a.json, b/c.csv): keep one in a ZIP file'],
			['is no workbook, or is damaged: open it in a spreadsheet and save it again'],
			['has 400 MB, unpacked: keep below 200 MB: remove sheets, columns or rows']
		]);
	});
});
