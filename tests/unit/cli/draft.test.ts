import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/draft.js';
import { checkTimeline } from '../../../src/lib/model/check.js';

const folder = mkdtempSync(join(tmpdir(), 'draft-'));
const at = (name: string) => join(folder, name);

beforeAll(() => {
	writeFileSync(
		at('fair.txt'),
		'The fair opened last Monday.\n\nNobody came.\n\nIt will close on Sunday. Since then, rain. It took two days.\n'
	);
	writeFileSync(at('empty.txt'), 'Nothing happens here.');
	writeFileSync(at('picture.txt'), Buffer.from([0xff, 0xd8, 0xff]));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** runs the command; returns its code and what it says on both streams */
function run(...args: string[]) {
	const said: string[] = [];
	const out: string[] = [];
	vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out.push(String(text))));
	const code = main(args);
	vi.restoreAllMocks();
	return { code, said: said.join('\n'), out: out.join('') };
}

const published = ['--published', '2024-11-20'];

it.each([
	[[], 2, 'Name one report'],
	[['fair.txt', 'empty.txt', ...published], 2, 'Name one report'],
	[['fair.txt'], 2, 'when it was published'],
	[['fair.txt', '--published', '20.11.2024'], 2, 'no day of the calendar'],
	[['fair.txt', '--published', '2024-11-31'], 2, 'no day of the calendar'],
	[['fair.txt', ...published, '--colour'], 2, 'Usage'],
	[['nothing.txt', ...published], 3, 'cannot be read'],
	[['picture.txt', ...published], 3, 'no text in UTF-8'],
	[['empty.txt', ...published], 4, 'no date phrase'],
	[['empty.txt', ...published, '--mentions'], 4, 'no date phrase'],
	[['fair.txt', ...published, '-o', 'no/such/place.json'], 5, 'cannot be written'],
	[['fair.txt', ...published, '-o', 'empty.txt'], 5, 'is there already']
])('%j ends with %d: %s', (args, code, words) => {
	const result = run(...args.map((arg) => (/\.(txt|json)$/.test(arg) ? at(arg) : arg)));
	expect(result.code).toBe(code);
	expect(result.said).toContain(words);
	expect(result.out).toBe('');
});

it('prints mentions as lines with the keys of the contract', () => {
	const { code, out } = run(at('fair.txt'), ...published, '--mentions');
	const mentions = out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(code).toBe(0);
	for (const mention of mentions)
		expect(Object.keys(mention).sort().join()).toBe(
			'anchor,edtf,end,others,rule,start,text,type,value'
		);
	expect(mentions.map(({ value }) => value)).toEqual([
		'2024-11-18',
		'2024-11-24',
		'XXXX-XX-XX',
		'P2D'
	]);
});

it('writes a draft whose events are refused as long as they stand open, and for nothing else', () => {
	const file = at('fair.json');
	expect(run(at('fair.txt'), ...published, '-o', file).code).toBe(0);
	expect(existsSync(file)).toBe(true);
	const draft = JSON.parse(readFileSync(file, 'utf8')) as {
		events: Record<string, unknown>[];
	};
	expect(draft.events.map(({ when, status }) => [when, status])).toEqual([
		['2024-11-18', undefined],
		['2024-11-24', 'planned'],
		[undefined, undefined]
	]);
	expect(draft.events.map(({ dating }) => dating)).toMatchObject([
		{ phrase: 'last Monday', anchor: 'publication', paragraph: 1 },
		{ phrase: 'Sunday', anchor: 'publication', paragraph: 3 },
		{ phrase: 'Since then', paragraph: 3 }
	]);
	const faults = checkTimeline(draft);
	expect(faults.map(({ path }) => path)).toEqual([0, 1, 2].map((one) => `$.events[${one}].open`));
	draft.events.forEach((event) => delete event['open']);
	draft.events[2]!['when'] = '2024-11-19';
	expect(checkTimeline(draft).filter(({ isWarning }) => !isWarning)).toEqual([]);
});

it('says that a day of publication is still to come, and goes on', () => {
	const { code, said } = run(at('fair.txt'), '--published', '9998-01-01', '--mentions');
	expect(code).toBe(0);
	expect(said).toContain('still to come');
});
