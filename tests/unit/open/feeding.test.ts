import { expect, it } from 'vitest';
import { refusedNote, rowsOf, warningsOf } from '../../../src/lib/open/feeding.js';
import { openFile } from '../../../src/lib/open/opened.js';

const reportOf = (rows: string) =>
	openFile(new TextEncoder().encode(`Date,Title\n${rows}\n`), 'a', {
		columns: { when: 'Date', title: 'Title' }
	}).report;

it('tells a host each problem with its place, what is wrong and the mend', () => {
	const report = reportOf('2000,A\nnever,B');
	const [first, ...rest] = warningsOf(report);
	expect(rest).toEqual([]);
	expect(first).toMatchObject({ code: 'problem', row: 3, column: 'Date', value: 'never' });
	for (const part of ['row 3', first!.reason!, first!.mend!])
		expect(first!.message).toContain(part);
	expect(rowsOf(report)).toEqual({ read: 2, shown: 1, refused: 1 });
	expect(refusedNote(report)).toContain('1 refused');
});

it('tells a hundred of them and how many more there are, and cuts long cells', () => {
	const report = reportOf(
		['2000,A', ...Array<string>(300).fill(`${'never '.repeat(99)},B`)].join('\n')
	);
	const told = warningsOf(report);
	expect(told).toHaveLength(101);
	expect(told.at(-1)!.message).toMatch(/^200 /);
	expect(told[0]!.value!.length).toBeLessThanOrEqual(200);
});

it('says nothing of rows where none is refused', () => {
	expect(refusedNote(reportOf('2000,A'))).toBe('');
});
