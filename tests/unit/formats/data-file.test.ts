import { describe, expect, it } from 'vitest';
import {
	folderProblems,
	mappingNameOf,
	readSiteFile,
	timelineFilesOf
} from '../../../src/lib/formats/data-file.js';
import { lineOf } from '../../../src/lib/model/timeline-file.js';
import { utf8 } from './files.js';

const csv = 'Date,Title\n2/1/1999,One\n';
const map = (mapping: unknown) => utf8(JSON.stringify(mapping));
const linesOf = (text: string, mapping: Uint8Array | null = null) =>
	readSiteFile('data/one.csv', utf8(text), mapping).problems.map((one) =>
		lineOf('data/one.csv', one)
	);

describe('a table in data/', () => {
	it('takes its mapping from the file beside it', () => {
		expect(mappingNameOf('data/one.csv')).toBe('data/one.map.json');
		const mapping = map({ dayFirst: false, head: { title: 'A title' } });
		const { content, problems } = readSiteFile('data/one.csv', utf8(csv), mapping);
		expect(problems).toEqual([]);
		expect(content!.timeline).toMatchObject({
			title: 'A title',
			events: [{ id: 'one', when: { edtf: '1999-02-01' } }]
		});
	});

	it('is named by its file where no mapping is there', () => {
		const { content } = readSiteFile('data/one-two.csv', utf8('Date,Title\n1999,One\n'));
		expect(content!.timeline.title).toBe('one two');
	});

	it('is refused as a whole for one row, by row and column', () => {
		expect(linesOf('Date,Title\n1999,One\nsoon,Two\n')).toEqual([
			'data/one.csv: row 3, column "Date": "soon" is no date that is read: write 2024-11-20, 20.11.2024, 20 November 2024, November 2024 or 2024'
		]);
		expect(
			readSiteFile('data/one.csv', utf8('Date,Title\n1999,One\nsoon,Two\n')).content
		).toBeNull();
	});

	it('says what is wrong with the mapping', () => {
		expect(linesOf(csv, utf8('{'))).toEqual([
			'data/one.csv: of the mapping, one.map.json: is no JSON: correct the mapping'
		]);
		expect(linesOf(csv, map({ colums: {} }))).toEqual([
			expect.stringMatching(/^data\/one\.csv: of the mapping, /)
		]);
	});

	it('has warnings where all is shown', () => {
		const { content, problems } = readSiteFile('data/one.csv', utf8('Date,Title\n45616,One\n'));
		expect(content).not.toBeNull();
		expect(problems).toMatchObject([{ path: 'column "Date"', isWarning: true }]);
	});
});

describe('a folder', () => {
	it('has timelines of every kind, and mappings that are none', () => {
		const names = [
			'b.json',
			'a.csv',
			'a.map.json',
			'c.xlsx',
			'd.ics',
			'e.tsv',
			'x.txt',
			'pictures'
		];
		expect(timelineFilesOf(names)).toEqual(['a.csv', 'b.json', 'c.xlsx', 'd.ics', 'e.tsv']);
		expect(folderProblems(names)).toEqual([]);
	});

	it('may hold one page twice, or a mapping alone', () => {
		const found = folderProblems(['a.csv', 'a.json', 'b.map.json']);
		expect(found.map(({ name, problem }) => lineOf(name, problem))).toEqual([
			'b.map.json: is a mapping without a table: put a table beside it, as b.csv',
			'a.json: would be the same page as a.csv: rename or remove one of them'
		]);
	});
});
