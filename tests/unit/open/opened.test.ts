import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, withKey } from '../../../src/lib/open/columns.js';
import { openFile, textOf } from '../../../src/lib/open/opened.js';
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
