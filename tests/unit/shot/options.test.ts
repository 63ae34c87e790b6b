import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureQuery, stateAddress, stateQuery } from '../../../src/cli/shot/address.js';
import { Failure } from '../../../src/cli/shot/failure.js';
import { readOptions, type Command } from '../../../src/cli/shot/options.js';

const folder = mkdtempSync(join(tmpdir(), 'shots-'));
const read = (...args: string[]) => readOptions(args, folder) as Command;
const shotOf = (...args: string[]) => read(...args).shots[0]!;

function failureOf(...args: string[]): Failure {
	try {
		read(...args);
	} catch (error) {
		if (error instanceof Failure) return error;
		throw error;
	}
	throw new Error(`${args.join(' ')} is accepted`);
}

let files = 0;
/** the shots of a batch with this text */
function batch(text: string) {
	const name = `shots-${files++}.yml`;
	writeFileSync(join(folder, name), text);
	return ['--batch', name];
}

describe('the options', () => {
	it('say a whole shot', () => {
		const args =
			'--timeline moon --from 1957-01-01 --kind=a,b --dpr 2 --no-footer --whole -o a.png -o b/c.svg';
		expect(shotOf(...args.split(' '))).toEqual({
			timeline: 'moon',
			from: '1957-01-01',
			kind: 'a,b',
			dpr: 2,
			footer: false,
			whole: true,
			out: [join(folder, 'a.png'), join(folder, 'b/c.svg')]
		});
	});

	it('name a file where none is told', () => {
		expect(shotOf('--timeline', 'moon').out).toEqual([join(folder, 'moon.png')]);
		expect(shotOf().out).toEqual([join(folder, 'timeline.png')]);
	});

	it.each([
		[['-o', '-'], ['-']],
		[['-o', '-.svg'], ['-.svg']],
		[
			['--out', '-.pdf', '-o', 'a.png'],
			['-.pdf', join(folder, 'a.png')]
		]
	])('write %j to standard output', (args, outs) => {
		expect(shotOf(...args).out).toEqual(outs);
	});

	it('end an address of a site with a slash, without its query', () => {
		expect(read('--url', 'https://example.org/wars?x=1').url).toBe('https://example.org/wars/');
	});

	it.each([
		[['--form', 'x'], 'unknown option --form, did you mean "from"?'],
		[['picture.png'], '"picture.png" belongs to no option. Put texts in quotes.'],
		[['--from', '2024-13-01'], '--from: "2024-13-01" is not a date.'],
		[['--from', '2024-02-30'], '--from: "2024-02-30" is not a date.'],
		[
			['--from', '2024-05-01', '--to', '2024-01-01'],
			'--from: 2024-05-01 is not before "to" 2024-01-01.'
		],
		[['--size', '10x'], '--size: "10x" is no size. Write WIDTHxHEIGHT'],
		[['--size', '100x9000'], '--size: "100x9000" is out of range.'],
		[
			['--size', '4000x4000', '--dpr', '4'],
			'--size: 4000x4000 at 4 px each is more than 64 million.'
		],
		[['--dpr', '5'], '--dpr: is no whole number from 1 to 4.'],
		[['--dpr', 'two'], '--dpr: is no whole number from 1 to 4.'],
		[['--preset', 'a4'], '--preset: "a4" is unknown. Use report-a4, report-letter'],
		[['--theme', 'transparent'], '--theme: "transparent" is unknown. Use auto, light, dark.'],
		[['-o', 'a.jpg'], '-o: "a.jpg" has no known ending. Use .png, .svg or .pdf'],
		[['-o', 'a.png', '-o', './a.png'], 'a.png is written twice.'],
		[['-o', '-', '--json'], 'standard output takes one picture, or --json.'],
		[['--target', 'panel'], '--target: "panel" needs "event"'],
		[['--target', 'page', '-o', 'a.svg'], '--target: "page" has no .svg.'],
		[['--target', 'page', '--no-footer'], '--no-footer: is for pictures of the timeline'],
		[['--url', 'example.org'], '--url: "example.org" is no address.'],
		[['--batch', 'x.yml', '--from', '2024-01-01'], '--from does not go with --batch.'],
		[['--batch', 'missing.yml'], 'missing.yml: cannot be read'],
		[['--scale'], '--scale'],
		[['--title', ''], '--title: is empty. Leave it out']
	])('%j are refused in one line', (args, message) => {
		const { kind, message: told } = failureOf(...args);
		expect(told).toContain(message);
		expect(told).not.toContain('\n');
		expect(kind).toBe('usage');
	});
});

describe('a file of shots', () => {
	const good = `
defaults: { preset: report-a4, from: 2024-11-12 }
shots:
  - { out: fig-1.png, to: 2024-11-20, kind: [talks, vote] }
  - { out: [fig-2.svg, more/fig-2.pdf], preset: page-a4, footer: false }
`;

	it('gives its defaults to each shot, and its folder to each file', () => {
		const { shots } = read(...batch(good));
		expect(shots).toEqual([
			{
				preset: 'report-a4',
				from: '2024-11-12',
				to: '2024-11-20',
				kind: 'talks,vote',
				out: [join(folder, 'fig-1.png')]
			},
			{
				preset: 'page-a4',
				from: '2024-11-12',
				footer: false,
				out: [join(folder, 'fig-2.svg'), join(folder, 'more/fig-2.pdf')]
			}
		]);
	});

	it('may be JSON', () => {
		expect(read(...batch('{"version":1,"shots":[{"out":"a.png"}]}')).shots).toHaveLength(1);
	});

	it.each([
		[
			'shots:\n  - out: a.png\n    form: 2024-01-01\n',
			':3: unknown key "form", did you mean "from"?'
		],
		['shots:\n  - out: a.png\n    from: 2024\n', ':3: shots[0].from: is no date.'],
		['shots:\n  - from: 2024-01-01\n', ':2: shots[0] has no "out".'],
		['shots:\n  - out: a.png\n  - out: "-"\n', ':3: shots[1].out: a batch writes files only.'],
		['shots:\n  - out: a.png\n  - out: a.png\n', 'a.png is written twice.'],
		['shots: []\n', ':1: shots: is empty.'],
		['shots: [\n  - x\n', 'yml:'],
		['sh: rm -r\nshots:\n  - out: a.png\n', ':1: unknown key "sh"'],
		[
			'shots:\n  - out: a.png\n    from: "2024-05-01"\n    to: "2024-01-01"\n',
			':3: shots[0].from: 2024'
		],
		[
			'shots:\n  - out: a.png\n    footer: no\n',
			':3: shots[0].footer: "no" is neither true nor false.'
		],
		['shots:\n  - out: []\n', ':2: shots[0].out: names no file.'],
		['defaults: { dpr: 9 }\nshots:\n  - out: a.png\n', ':1: defaults.dpr: is no whole number']
	])('%j is refused with its line', (text, message) => {
		const { kind, message: told } = failureOf(...batch(text));
		expect(told).toContain(message);
		expect(kind).toBe('usage');
	});
});

describe('the address of a shot', () => {
	const shot = shotOf('--event', 'us-veto', '--kind', 'talks,vote', '--q', 'a & b', '--title', 'T');

	it('has the state as a page has it', () => {
		expect(stateQuery(shot)).toBe('event=us-veto&q=a+%26+b&kind=talks,vote');
		expect(stateAddress(shot, 'https://example.org/', 't/moon/')).toBe(
			`https://example.org/t/moon/?${stateQuery(shot)}`
		);
		expect(stateAddress({}, '', '')).toBe('./');
	});

	it('has the picture beside the state', () => {
		const query = new URLSearchParams(
			pictureQuery({ ...shot, footer: false, whole: true }, './?x')
		);
		expect(Object.fromEntries(query)).toEqual({
			event: 'us-veto',
			q: 'a & b',
			kind: 'talks,vote',
			title: 'T',
			footer: 'no',
			whole: 'yes',
			at: './?x'
		});
	});
});
