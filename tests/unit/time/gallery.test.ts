import { expect, it } from 'vitest';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { formatWhen } from '../../../src/lib/time/format.js';
import { instant } from '../../../src/lib/time/instant.js';
import { clipped, readEdtf, readLasting } from '../../../src/lib/time/read.js';
import type { TimeSpan } from '../../../src/lib/time/timespan.js';

const m = messagesOf('en');
/** The end of 20 November 2024. */
const published = instant(Date.parse('2024-11-21T00:00Z'));

/** One date of each precision and unit. */
const singles = [
	'2024-11-12',
	'1582-10-14',
	'2024-11-19T10:00:00Z',
	'2024-11-19T10:00',
	'2024-11',
	'2024',
	'0033-04-03',
	'0033',
	'-0043-03-15',
	'-0043',
	'Y-12000',
	'2024-11-12~',
	'2024-03~',
	'2014~',
	'-7976~',
	'2024-11-12?',
	'2024-11?',
	'2024?',
	'2024-11-12%',
	'2014%',
	'196X~',
	'198X',
	'19XX',
	'1950S2',
	'2024-XX',
	'2024-10-XX',
	'2024-09-2X',
	'2024-23',
	'2024-33',
	'2024-40',
	'[2024-05,2024-06]',
	'[2024-11-19..2024-11-20]',
	'[2024-10-31..2024-11-01]',
	'[2023..2024]',
	'[2024-11-01..2024-11-10]',
	'[2024-11-11..2024-11-20]',
	'[2024-09-21..2024-09-30]',
	'[2024-11-01..2024-11-19]',
	'[2024-09-25..2024-11-19]',
	'[2023-12-30..2024-01-02]',
	'[2023-03..2024-05]',
	'[2024-03..2024-05]',
	'[1990..2006]',
	'[-0099..0099]',
	'[-0001..0000]',
	'[0000..0001]',
	'[-0499..1200]',
	'[-0499..-0099]',
	'[0033..0070]',
	'Y12000',
	'[2024-11-19T10:00Z..2024-11-19T11:30Z]',
	'[2024-11-19T10:00Z..2024-11-20T09:00Z]',
	'[2023-12-31T22:00Z..2024-01-01T01:00Z]',
	'[..2024-11-19]',
	'[..2024-11-20]',
	'[..2024-10]',
	'[..2006]',
	'[..0033]',
	'[2024-11-12..]',
	'[2024-10..]',
	'[2024..]'
];

const starts = [
	'2023-10-08',
	'2024-11-12T10:00Z',
	'2023-10',
	'2023',
	'2023-10-08~',
	'2023-10~',
	'2014~',
	'[2024-09-21..2024-09-30]',
	'[2024-11-12..2024-11-13]',
	'[2024-09..2024-10]',
	'[2024-10-01..2024-11-18]',
	'[1990..1999]',
	'[..2024-10-17]',
	'[..2024-11-20]',
	'[2024-10-17..]'
];
const ends = [
	undefined,
	'..',
	'2024-11-20',
	'2024-11-19T11:30Z',
	'2024-11',
	'2024',
	'2024-11-20~',
	'2024-11~',
	'2024~',
	'[2024-11-19..2024-11-20]',
	'[2024-10-25..2024-11-19]',
	'[2024-11-11..2024-11-20]',
	'[..2024-11-19]',
	'[..2024-11-20]',
	'[2024-11-05..]'
];
/** Pairs that lie across each other, or in a form of their own. */
const pairs: readonly [string, string][] = [
	['2024-11-20', '2024-11-20'],
	['2024-11-19', '2024-11-20'],
	['2024-10-19', '2024-11-20'],
	['2023-12-31', '2024-01-01'],
	['1834', '1836'],
	['-0043', '0014'],
	['-0499', '1200'],
	['-0499~', '[1200..1250]'],
	['0033', '0070'],
	['-0043-03-15', '-0043-03-17'],
	['2024-05', '2024-05'],
	['2006', '2006'],
	['2014~', '2014~'],
	['2014~', '2014-05'],
	['2024', '2024-05'],
	['2024-05', '2024'],
	['2024', '2024-05-03'],
	['2024-05-03', '2024'],
	['2024-11-19', '2024-11-19T10:00Z'],
	['2024-11-19T10:00Z', '2024-11-19'],
	['2024-11-19T10:00Z', '2024-11-19T10:00Z'],
	['2024-11-19T10:00Z', '2024-11-19T11:30Z'],
	['2024-11-19T10:00', '2024-11-19T11:30'],
	['2024-11-19T22:00Z', '2024-11-20T01:30Z'],
	['2024-11-19T22:00', '2024-11-20'],
	['[2024-09-21..2024-09-30]', '[2024-09-21..2024-11-20]'],
	['[2024-10-01..2024-11-20]', '[2024-10-01..2024-11-20]'],
	['[2024-11-19..2024-11-20]', '[2024-11-19..2024-11-20]'],
	['[2024-04..2024-05]', '[2024-04..2024-05]'],
	['[..2024-11-19]', '[..2024-11-19]'],
	['[..2024-10]', '[..2024-10]'],
	['[2024-11-01..2024-11-15]', '[2024-11-11..2024-11-20]'],
	['[2023-03..2024-02]', '[2024-01..2024-06]'],
	['2024-22', '2024-23'],
	['198X', '199X']
];

const line = (name: string, when: TimeSpan) =>
	`${name} | ${formatWhen(when, 'long', m)} | ${formatWhen(when, 'short', m)}`;
const lines = (name: string, dates: readonly (readonly [string, TimeSpan])[]) =>
	[`## ${name}`, ...dates.map(([edtf, when]) => line(edtf, when)), ''].join('\n');

const single = singles.map((edtf) => [edtf, readEdtf(edtf, published)] as const);
const paired = [
	...starts.flatMap((start) => ends.map((end) => [start, end] as const)),
	...pairs
].flatMap(([start, end]) => {
	const isBackwards = start === '2024-11-12T10:00Z' && end === '2023-10';
	const name = `${start} / ${end ?? ''}`;
	if (isBackwards) return [];
	return [[name, clipped(readLasting(start, end, published), published, false)] as const];
});
const uncertain = (dates: typeof single) =>
	dates.map(([name, when]) => [name, { ...when, uncertain: true }] as const);
const clips = ['2024', '2024-11', '[2024-11..2024-12]', '2024-11~', '[..2024]', '[2024..]'];

it('words every pair of precisions as reviewed', async () => {
	const parts = [
		'# Dates in words, long and short; published 20 November 2024\n',
		lines('One date', single),
		lines('Likely', uncertain(single)),
		lines(
			'Totals',
			single.map(([name, when]) => [name, { ...when, total: true }])
		),
		lines(
			'Likely totals',
			uncertain(single.map(([name, when]) => [name, { ...when, total: true }]))
		),
		lines(
			'Told as a fact, clipped at publication',
			clips.map((edtf) => [edtf, clipped(readEdtf(edtf, published), published, false)])
		),
		lines(
			'Planned, clipped at publication',
			clips.map((edtf) => [edtf, clipped(readEdtf(edtf, published), published, true)])
		),
		lines('Start and end', paired),
		lines('Likely start and end', uncertain(paired))
	];
	await expect(parts.join('\n')).toMatchFileSnapshot('../../gallery/dates.txt');
});
