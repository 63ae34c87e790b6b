import { expect, it } from 'vitest';
import { eventIn, type Draft } from '../../../src/lib/desk/draft.js';
import { emptyDraft, toFile } from '../../../src/lib/desk/file.js';
import { isCut } from '../../../src/lib/desk/when.js';
import { checkTimeline } from '../../../src/lib/model/check.js';
import { horizonOf } from '../../../src/lib/model/dates.js';
import { after, fair, idOf, reportOf, text } from './drafts.js';

const monday = idOf(fair, 'last Monday');
const since = idOf(fair, 'Since then');
const march = idOf(fair, 'March 2023');
const last = (draft: Draft) => draft.file.events.at(-1)!;

it('takes a phrase as it was read, with its place, its anchor and its rule', () => {
	const draft = after(fair, { do: 'take', mention: monday });
	expect(last(draft)).toMatchObject({
		when: '2024-11-18',
		dating: { phrase: 'last Monday', anchor: 'publication', paragraph: 1 },
		citations: [{ paragraph: 1 }]
	});
	expect(last(draft).open).toBeDefined();
});

it('takes another reading, and keeps the first one as the other', () => {
	const draft = after(fair, { do: 'take', mention: monday, reading: 1 });
	expect(last(draft)).toMatchObject({ when: '2024-11-11', uncertain: { other: '2024-11-18' } });
});

it('says what lies after publication is planned, and no longer when its date is another', () => {
	const sunday = idOf(fair, 'Sunday');
	const planned = after(fair, { do: 'take', mention: sunday });
	expect(last(planned)).toMatchObject({ when: '2024-11-24', status: 'planned' });
	const past = after(planned, { do: 'date', mention: sunday, edtf: '2024-11-17' });
	expect(past.file.events).toHaveLength(1);
	expect(last(past)).toMatchObject({ when: '2024-11-17' });
	expect(last(past).status).toBeUndefined();
});

it('says on request that a date which reaches beyond publication is planned', () => {
	const date = { do: 'date', mention: monday, edtf: '[2024-11-20..2024-11-30]' } as const;
	const horizon = horizonOf(fair.file);
	const told = last(after(fair, date));
	expect(isCut(told, horizon)).toBe(true);
	const planned = last(after(fair, { ...date, isPlanned: true }));
	expect(planned.status).toBe('planned');
	expect(isCut(planned, horizon)).toBe(false);
});

it('begins with another event, and goes on', () => {
	const draft = after(
		fair,
		{ do: 'take', mention: monday, reading: 1 },
		{ do: 'lean', mention: since, on: 'phrase-1', how: 'since' }
	);
	expect(last(draft)).toMatchObject({
		start: '2024-11-11',
		end: '..',
		uncertain: { other: '2024-11-18' },
		dating: { anchor: 'phrase-1' }
	});
	expect(last(draft).when).toBeUndefined();
	const dated = after(draft, { do: 'date', mention: since, edtf: '2024-11-19' });
	expect(last(dated)).toMatchObject({ when: '2024-11-19' });
	expect(last(dated).end).toBeUndefined();
});

it('keeps a text that waits, until it is read', () => {
	const waiting = after(fair, { do: 'unread', text: 'On Friday' });
	expect(waiting.unread).toBe('On Friday');
	expect(toFile(waiting)).toEqual(toFile(fair));
	expect(after(waiting, reportOf('later', 'On Friday')).unread).toBeUndefined();
	expect(after(waiting, { do: 'unread', text: '' })).toEqual(fair);
});

it('is open until it has words and a date, in either order', () => {
	const words = { do: 'set', event: 'phrase-3', key: 'title', value: 'Rain' } as const;
	const take = { do: 'take', mention: since } as const;
	const date = { do: 'date', mention: since, edtf: '[2024-11-18..2024-11-20]' } as const;
	for (const actions of [
		[take, words, date],
		[take, date, words]
	]) {
		const steps = actions.map((_, index) => after(fair, ...actions.slice(0, index + 1)));
		expect(steps.map((draft) => last(draft).open === undefined)).toEqual([false, false, true]);
	}
});

it.each([
	[{ how: 'same' }, '2024-11-18'],
	[{ how: 'before' }, '[..2024-11-18]'],
	[{ how: 'after' }, '[2024-11-18..2024-11-20]'],
	[{ how: 'days', days: -1 }, '2024-11-17'],
	[{ how: 'between', and: 'phrase-5' }, '[2024-11-18..2024-11-19]']
] as const)('dates a phrase by another event, %j: %s', (how, when) => {
	const draft = after(
		fair,
		{ do: 'take', mention: monday },
		{ do: 'date', mention: idOf(fair, 'The day before'), edtf: '2024-11-19' },
		{ do: 'set', event: 'phrase-1', key: 'uncertain', value: undefined },
		{ do: 'lean', mention: since, on: 'phrase-1', ...how }
	);
	const event = eventIn(draft, 'phrase-3');
	expect(event).toMatchObject({ when, dating: { anchor: 'phrase-1' } });
	expect(event!.uncertain).toBeUndefined();
});

it('lets what hangs on a doubtful date be doubtful', () => {
	const draft = after(
		fair,
		{ do: 'take', mention: monday },
		{ do: 'lean', mention: since, on: 'phrase-1', how: 'days', days: 1 }
	);
	expect(last(draft)).toMatchObject({ when: '2024-11-19', uncertain: { other: '2024-11-12' } });
});

it('changes nothing where an event has no date to lean on, or is not there', () => {
	const draft = after(fair, { do: 'take', mention: since });
	for (const on of ['phrase-3', 'nothing'])
		expect(after(draft, { do: 'lean', mention: monday, on, how: 'same' })).toBe(draft);
	expect(after(draft, { do: 'take', mention: 'nothing' })).toBe(draft);
});

it('marks words by hand, in the order of the text', () => {
	const start = fair.reports[0]!.text.indexOf('Nobody');
	const draft = after(fair, {
		do: 'mark',
		source: 'fair',
		paragraph: 2,
		start,
		end: start + 6,
		text: 'Nobody'
	});
	expect(draft.mentions.map((one) => one.text).slice(0, 3)).toEqual([
		'last Monday',
		'Nobody',
		'Sunday'
	]);
	const taken = after(draft, {
		do: 'date',
		mention: idOf(draft, 'Nobody'),
		edtf: '2024-11-18'
	});
	expect(last(taken)).toMatchObject({ when: '2024-11-18', dating: { paragraph: 2 } });
	// its paragraph no longer says that it gives no event
	expect(taken.file.sources![0]!.paragraphs![1]).not.toHaveProperty('none');
});

it('refuses a phrase; what it made goes unless somebody wrote it', () => {
	const draft = after(fair, { do: 'take', mention: monday });
	expect(after(draft, { do: 'refuse', mention: monday }).file.events).toEqual([]);
	const written = after(draft, { do: 'set', event: 'phrase-1', key: 'title', value: 'Opening' });
	expect(after(written, { do: 'refuse', mention: monday }).file.events).toHaveLength(1);
});

it('lets two reports tell one event, each by a citation', () => {
	const second = 'On 18 November 2024 the fair began.';
	const both = after(fair, { do: 'take', mention: monday }, reportOf('other', second));
	const draft = after(both, {
		do: 'join',
		mention: idOf(both, '18 November 2024'),
		event: 'phrase-1'
	});
	expect(draft.file.events).toHaveLength(1);
	expect(last(draft).citations).toEqual([{ paragraph: 1 }, { source: 'other', paragraph: 1 }]);
});

it('renames an event wherever it is named, and removes one with its relations', () => {
	const draft = after(
		fair,
		{ do: 'take', mention: monday },
		{ do: 'lean', mention: since, on: 'phrase-1', how: 'after' },
		{
			do: 'head',
			key: 'relations',
			value: [{ from: 'phrase-3', type: 'follows', to: 'phrase-1' }]
		},
		{ do: 'name', event: 'phrase-1', id: 'opening' }
	);
	expect(eventIn(draft, 'phrase-3')!.dating!.anchor).toBe('opening');
	expect(draft.file.relations).toEqual([{ from: 'phrase-3', type: 'follows', to: 'opening' }]);
	expect(draft.mentions[0]!.decision).toEqual({ is: 'taken', event: 'opening' });
	expect(after(draft, { do: 'name', event: 'opening', id: 'phrase-3' })).toBe(draft);
	const less = after(draft, { do: 'drop', event: 'opening' });
	expect(less.file.relations).toEqual([]);
	expect(less.mentions[0]!.decision).toEqual({ is: 'open' });
});

it('makes a file that is right once every phrase is decided and written', () => {
	const titles = ['Opening', 'Closing', 'Rain', 'Bridge shut', 'Another bridge falls'];
	const dated = ['last Monday', 'Sunday', 'Since then', 'The day before', 'March 2023'];
	const draft = dated.reduce((all, phrase, index) => {
		const mention = idOf(all, phrase);
		const taken = after(
			all,
			phrase === 'Since then'
				? { do: 'lean', mention, on: 'phrase-1', how: 'after' }
				: { do: 'take', mention }
		);
		return after(taken, {
			do: 'set',
			event: last(taken).id,
			key: 'title',
			value: titles[index]
		});
	}, fair);
	expect(checkTimeline(toFile(draft)).filter(({ isWarning }) => !isWarning)).toEqual([]);
	expect(march).toBe(idOf(draft, 'March 2023'));
});

it('keeps what is said about a report until it is read', () => {
	const waiting = after(
		emptyDraft,
		{ do: 'about', key: 'title', value: 'The fair' },
		{ do: 'about', key: 'url', value: 'https://example.org/' },
		{ do: 'about', key: 'url', value: '' }
	);
	expect(waiting.about).toEqual({ title: 'The fair' });
	expect(after(waiting, reportOf('fair', text))).not.toHaveProperty('about');
});
