import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/lib/model/read.js';
import { eventsIn, fixture, linesOf, table } from './files.js';

describe('a file of each kind', () => {
	it('reads a table that a German Excel saved', () => {
		const outcome = fixture('german-excel.csv');
		expect(linesOf(outcome)).toEqual([
			'was read as windows-1252: save it as UTF-8 if letters look wrong'
		]);
		expect(outcome.read).toBe(2);
		expect(eventsIn(outcome)).toMatchObject([
			{
				title: 'Straße geöffnet; Verkehr fließt',
				when: '2024-11-20',
				places: ['koln'],
				extra: { Kosten: '1.234,50' }
			},
			{ title: 'Kurzer Monat', when: '2024-02-01' }
		]);
		expect(outcome.content!.file.places).toEqual([
			{ id: 'koln', name: 'Köln', latitude: 50.94, longitude: 6.96, exact: false }
		]);
	});

	it('reads TimelineJS: precision is what is filled in, eras are phases, the title is the title', () => {
		const { content } = fixture('timelinejs.json');
		expect(content!.file).toMatchObject({
			title: 'Two rockets',
			description: 'What flew.',
			phases: [{ title: 'First years', start: '1957', end: '1968' }]
		});
		expect(content!.file.events).toMatchObject([
			{
				title: 'Sputnik 1 flies',
				summary: 'The first & smallest. More',
				when: '1957-10-04',
				citations: [{ url: 'https://example.org/sputnik' }],
				extra: {
					'Display Date': 'That Friday',
					Media: 'https://example.org/a.jpg',
					'Media Credit': 'A. N. Other'
				}
			},
			{ title: 'Two flights with people', start: '1961-04', end: '1961-05' },
			// -43 means 43 BC, which EDTF writes as -0042
			{ title: 'Long before', when: '-0042' }
		]);
	});

	it('reads the sheet of TimelineJS', () => {
		const outcome = fixture('timelinejs.csv');
		expect(outcome.kind).toBe('timelinejs');
		expect(outcome.content!.file).toMatchObject({ title: 'Two rockets', phases: [{}] });
		expect(eventsIn(outcome)).toMatchObject([
			{ title: 'Sputnik 1', when: '1957-10-04T19:28', track: 'soviet-union' },
			{ title: 'Two flights', start: '1961-04', end: '1961-05' }
		]);
	});

	it('reads ACLED with its precision, and names its terms', () => {
		const outcome = fixture('acled.csv');
		expect(linesOf(outcome)).toEqual([
			expect.stringContaining('whose terms forbid handing the raw data on')
		]);
		expect(eventsIn(outcome)).toMatchObject([
			{
				id: 'xxx1',
				title: 'Peaceful protest, Port',
				when: '2021-03-14',
				actors: ['protesters-nowhere'],
				figures: [{ amount: '0', of: 'fatalities', claimant: 'ACLED', asOf: '2021-03-14' }]
			},
			{ when: '[2021-03-14..2021-03-20]', actors: ['group-a', 'group-b'] },
			{ when: '2021-04', places: ['fort'] }
		]);
		expect(outcome.content!.file.kinds.map(({ title }) => title)).toEqual(['Protests', 'Battles']);
	});

	it.each(['ucdp.csv', 'ucdp-candidate.csv'])('reads UCDP: %s', (name) => {
		const outcome = fixture(name);
		expect(outcome.kind).toBe('ucdp');
		expect(outcome.problems).toEqual([]);
		expect(eventsIn(outcome)).toMatchObject([
			{
				when: '2019-03-02',
				figures: [{ amount: '4', of: 'deaths, best estimate (2–9)', claimant: 'UCDP' }]
			},
			{
				when: '[2019-05-01..2019-05-31]',
				figures: [{ amount: '1', of: 'deaths, best estimate', asOf: '[2019-05-01..2019-05-31]' }]
			}
		]);
	});

	it('reads results of Wikidata with their precision', () => {
		const outcome = fixture('wikidata.json');
		expect(outcome.kind).toBe('wikidata');
		expect(outcome.problems).toEqual([]);
		expect(eventsIn(outcome)).toMatchObject([
			{
				title: 'Apollo 11',
				when: '1969-07-16',
				citations: [{ url: 'http://www.wikidata.org/entity/Q43653' }]
			},
			{ when: '2011' },
			{ when: '[1801..1900]' }
		]);
		expect(outcome.content!.file.places).toMatchObject([{ latitude: 28.608, longitude: -80.604 }]);
	});

	it('reads lists in cells of JSON, up to 100 deep in all', () => {
		const more = `${'['.repeat(96)}"a", [["b"], ""]${']'.repeat(96)}`;
		const outcome = table(`[{"Date":"2024","Title":"One","More":${more}}]`);
		expect(linesOf(outcome)).toEqual([]);
		expect(eventsIn(outcome)).toMatchObject([{ when: '2024', extra: { More: 'a; b' } }]);
	});

	it('takes no first of January of Wikidata for a day where the precision is missing', () => {
		const outcome = fixture('wikidata.csv');
		expect(eventsIn(outcome).map(({ when }) => when)).toEqual(['1969-07-16', '2011', '2011-05']);
		expect(linesOf(outcome)).toHaveLength(2);
		expect(linesOf(outcome)[0]).toMatch(/^row 3, column "date": .* is the first day of a year/);
	});

	it('reads a calendar: last days, zones, and 500 of a rule without end', () => {
		const outcome = fixture('calendar.ics');
		const events = eventsIn(outcome);
		expect(events).toHaveLength(504);
		expect(events.slice(0, 5)).toMatchObject([
			{ id: 'fair', title: 'Fair, with music', start: '2024-05-01', end: '2024-05-03' },
			{ start: '2024-07-10T18:00+02:00', end: '2024-07-10T19:30+02:00' },
			{ when: '2024-07-11T12:00Z' },
			{ when: '2024-07-12T09:00' },
			{ when: '2020-01-01' }
		]);
		// day 500 of 2020 and 2021, counted from the first of January
		expect(events[503]).toMatchObject({ when: '2021-05-14' });
		expect(outcome.content!.file.places).toMatchObject([{ name: 'Cologne', latitude: 50.94 }]);
		expect(linesOf(outcome).filter((line) => /zone|recurs/.test(line))).toEqual([
			expect.stringMatching(/uses the zone "Mars\/Base"/),
			expect.stringMatching(/^row 5: recurs more than 500 times: the first 500 are shown/)
		]);
	});

	it('gives files that stand in data/ as they are', () => {
		for (const name of ['german-excel.csv', 'timelinejs.json', 'acled.csv', 'calendar.ics']) {
			const { content } = fixture(name);
			const again = readTimeline(JSON.parse(JSON.stringify(content!.file)));
			expect(again).toEqual(content!.timeline);
		}
	});
});

describe('a mapping', () => {
	const text = 'Was,Wann,Wer,Tote,Bemerkung\nOne,2/1/1999,A;B,12,"<b>x</b>"\n';
	const mapping = {
		dayFirst: true,
		columns: { title: 'Was', when: 'Wann', actors: 'Wer' },
		figures: [{ column: 'Tote', of: 'killed', claimant: 'C' }],
		head: { title: 'Given', asOf: '1999-12-31', kinds: [{ id: 'k', title: 'K', mark: 'circle' }] }
	};

	it('says what columns are, and carries the head', () => {
		const outcome = table(`${text.trim()}\n`, {
			...mapping,
			head: { title: 'Given', asOf: '1999-12-31' }
		});
		expect(outcome.problems).toEqual([]);
		expect(outcome.content!.file).toMatchObject({
			title: 'Given',
			actors: [
				{ id: 'a', name: 'A' },
				{ id: 'b', name: 'B' }
			],
			events: [
				{
					when: '1999-01-02',
					actors: ['a', 'b'],
					figures: [{ amount: '12', of: 'killed', claimant: 'C', asOf: '1999-01-02' }],
					extra: { Bemerkung: 'x' }
				}
			]
		});
	});

	it.each([
		[{ columns: { titel: 'Was' } }, /^! of the mapping, "columns"/],
		[{ columns: { title: 'What' } }, /^! column "What": is named in the mapping, but not there/],
		[{ ...mapping, head: { titel: 'A' } }, /unknown key "titel"/]
	])('is refused where it is wrong: %j', (wrong, line) => {
		const outcome = table(text, wrong);
		expect(outcome.content).toBeNull();
		expect(linesOf(outcome).join('\n')).toMatch(new RegExp(line.source, 'm'));
	});
});
