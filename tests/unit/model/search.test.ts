import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/lib/model/read.js';
import { searchOf } from '../../../src/lib/model/search.js';
import { inOrderOf } from '../../../src/lib/model/search-order.js';

const file = 'data/lebanon-ceasefire-2024.json';
const timeline = readTimeline(JSON.parse(readFileSync(file, 'utf8')));
const search = searchOf(timeline);
/** ids that a text finds, in the order of time */
function find(text: string): string[] {
	const found = search(text);
	return timeline.events.filter(({ id }) => found.has(id)).map(({ id }) => id);
}
const all = timeline.events.map(({ id }) => id);

describe('words', () => {
	it.each<[string, string[]]>([
		['khiam', ['khiam-smoke']],
		['karamallah', ['khiam-smoke']],
		['sane person', ['berri-no-sane-person']],
		['“positive progress”', ['positive-progress']],
		['repel comprehensive', ['second-battle', 'qassem-second-battle']],
		['cynically', ['us-official-reuters']],
		['speaker', ['berri-no-sane-person']],
		['World Bank', ['world-bank-cost']],
		['netanyahu', ['netanyahu-meeting']],
		['shortly after the conclusion', ['qassem-speech']],
		['haifa', ['haifa-bases']]
	])('%s', (text, ids) => {
		expect(find(text)).toEqual(ids);
	});

	it('are found in people, also by their role', () => {
		const hochstein = ['hochstein-talks', 'gaps-narrowed', 'positive-progress'];
		expect(find('hochstein')).toEqual([...hochstein, 'netanyahu-meeting']);
		expect(find('envoy')).toEqual(expect.arrayContaining(find('hochstein')));
	});

	it('all have to be there, in any order', () => {
		expect(find('beirut hochstein')).toEqual(find('hochstein beirut'));
		expect(find('sabra')).toEqual(['sabra-airstrike', 'rescue-worker-killed']);
		expect(find('sabra rescue')).toEqual(find('rescue sabra'));
		expect(find('sabra khiam')).toEqual([]);
		expect(find('zeppelin')).toEqual([]);
	});

	it('match by their beginning, short ones only while they are typed', () => {
		expect(find('kh')).toContain('khiam-smoke');
		expect(find('khi')).toEqual(find('khiam'));
		expect(find('ve ')).toContain('us-veto');
		expect(find('ve us')).toEqual([]);
	});
});

describe('what a reader may get wrong', () => {
	it.each([
		['hochstien', 'hochstein'],
		['HOCHSTEIN', 'hochstein'],
		['Höchstéin', 'hochstein'],
		['hezbolla', 'hezbollah'],
		['hizbollah', 'hezbollah'],
		['netanyahoo', 'netanyahu'],
		['bierut', 'beirut'],
		['hezbollah’s', 'hezbollah'],
		["Hezbollah's", 'hezbollah'],
		['(khiam)', 'khiam'],
		['northern-gaza', 'northern gaza'],
		['smoke over the khiam', 'smoke khiam']
	])('%s finds what %s finds', (wrong, right) => {
		expect(find(right).length).toBeGreaterThan(0);
		expect(find(wrong)).toEqual(find(right));
	});

	it('may be two swapped letters', () => {
		expect(find('isreal')).toContain('air-campaign');
	});

	it('asks nothing with blanks, marks and words that say nothing', () => {
		for (const text of ['', '   ', '?!… – “”', 'the', 'in the of', '\u0301']) {
			expect(find(text), text).toEqual(all);
		}
	});

	it('reads the beginning of an endless text, at once', () => {
		const started = performance.now();
		expect(find('khiam '.repeat(1700))).toEqual(['khiam-smoke']);
		expect(find('x'.repeat(10_000))).toEqual([]);
		expect(find('nov 19 '.repeat(1500))).toEqual(find('nov 19'));
		expect(find('(\\'.repeat(5000))).toEqual(all);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});

describe('numbers', () => {
	it('match as they stand', () => {
		expect(find('2006')).toEqual(['war-2006', 'hezbollah-arsenal']);
		expect(find('200')).toEqual([]);
		expect(find('20 miles')).toEqual(['litani-demand']);
		expect(find('3,544')).toEqual(['toll-lebanon']);
		expect(find('3544')).toEqual(['toll-lebanon']);
		expect(find('$8.5bn')).toEqual(['world-bank-cost']);
	});
});

describe('dates', () => {
	const includes = (text: string, ids: string[]) =>
		expect(find(text), text).toEqual(expect.arrayContaining(ids));
	const excludes = (text: string, ids: string[]) => {
		for (const id of ids) expect(find(text), text).not.toContain(id);
	};

	it('are found by day and month in every spelling', () => {
		const spellings = ['19 nov', 'november 19', '19 November', '19th of november', 'Nov 19, 2024'];
		for (const text of [...spellings, '2024-11-19', 'NOV. 19'])
			expect(find(text), text).toEqual(find('nov 19'));
		includes('nov 19', ['gaps-narrowed', 'hochstein-talks', 'hezbollah-agrees']);
		excludes('nov 19', ['us-veto', 'berri-no-sane-person', 'tit-for-tat', 'world-bank-cost']);
	});

	it('are found on every day of a short stretch', () => {
		for (const day of [19, 20]) includes(`nov ${day}`, ['hochstein-talks']);
		for (const day of [12, 15, 18]) includes(`${day} november`, ['beirut-strikes']);
		excludes('nov 21', ['hochstein-talks']);
		expect(find('21 nov')).toEqual(['netanyahu-meeting']);
	});

	it('are found at the ends of a long stretch, not across them', () => {
		includes('21 september', ['drops-gaza-condition']);
		includes('20 november', ['drops-gaza-condition']);
		excludes('19 september', ['drops-gaza-condition']);
		excludes('21 november', ['drops-gaza-condition']);
		includes('october 2024', ['drops-gaza-condition', 'gaza-offensive']);
		excludes('october 2024', ['rockets-october', 'us-veto']);
	});

	it('are found by month and year', () => {
		includes('october 2023', ['hamas-attack', 'rockets-october', 'gaza-war', 'tit-for-tat']);
		excludes('october 2023', ['gaza-offensive', 'evacuation-orders']);
		includes('november 2024', ['us-veto', 'gaps-narrowed', 'netanyahu-meeting', 'qatar-quits']);
		excludes('november 2024', ['rockets-october', 'war-2006', 'gaza-offensive']);
		expect(find('2024-11')).toEqual(find('november 2024'));
		expect(find('november 2023')).toEqual([]);
	});

	it('are found by a part of a month', () => {
		const ids = ['air-campaign', 'ground-incursion', 'leadership-killed', 'tit-for-tat'];
		for (const text of ['late september', 'late sept', 'Late September 2024']) {
			includes(text, ids);
			excludes(text, ['second-battle', 'gaza-offensive', 'us-veto']);
		}
		includes('early october', ['gaza-offensive', 'rockets-october']);
		expect(find('late october')).toEqual([]);
		expect(find('late september 2023')).toEqual([]);
	});

	it('are found by a weekday, where the very day is known', () => {
		includes('tuesday', ['gaps-narrowed', 'berri-no-sane-person']);
		excludes('tuesday', ['us-veto', 'gaza-offensive', 'beirut-strikes']);
	});

	it('narrow words', () => {
		expect(find('hochstein nov 21')).toEqual(['netanyahu-meeting']);
		expect(find('hochstein 2006')).toEqual([]);
	});
});

describe('the best match', () => {
	it.each(timeline.events.map(({ id, title }) => [title, id]))(
		'of “%s” is its event',
		(title, id) => {
			expect(inOrderOf(search(title), timeline.events)[0]?.id).toBe(id);
		}
	);

	it('stands first among those that pass; without a search all stand in order', () => {
		const [, second] = inOrderOf(search('hochstein'), timeline.events);
		const rest = timeline.events.filter(
			({ id }) => search('hochstein').has(id) && id === second!.id
		);
		expect(inOrderOf(search('hochstein'), rest)).toEqual([second]);
		expect(inOrderOf(null, timeline.events)).toBe(timeline.events);
	});
});
