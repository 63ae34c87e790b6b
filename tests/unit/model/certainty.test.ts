import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cardMessagesOf } from '../../../src/lib/messages/card.js';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { certaintyOf } from '../../../src/lib/model/certainty.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { formatWhen } from '../../../src/lib/time/format.js';

const m = messagesOf('en');
const file = JSON.parse(readFileSync('tests/fixtures/good.json', 'utf8'));

/** The first event of the good file with another date, read so that a source states it. */
function eventOf(change: object) {
	const event = { ...file.events[0], dating: { ...file.events[0].dating, anchor: 'stated' } };
	for (const key of ['when', 'start', 'end', 'uncertain']) delete event[key];
	const events = [{ ...event, ...change }, ...file.events.slice(1)];
	const timeline = readTimeline({ ...file, events });
	return timeline.events.find(({ id }) => id === event.id)!;
}
const counting = {
	total: true,
	figures: file.events.find(({ figures }: { figures?: [] }) => figures).figures
};
const counted = { dating: { ...file.events[0].dating, anchor: 'publication' } };
const day = file.sources[0].published;

it.each([
	[{ when: day }, 'The day is given.'],
	[{ when: `${day}T10:00` }, 'The time is given.'],
	[{ when: '2024-10' }, 'The month is given.'],
	[{ when: '2006' }, 'The year is given.'],
	[{ when: '2024-10~' }, 'An approximate month is given.'],
	[{ when: '2014~' }, 'An approximate year is given.'],
	[{ when: '2024-10-01~' }, 'An approximate day is given.'],
	[{ when: '[2024-10-01..2024-10-07]' }, 'Its bounds are given. At an unknown time in this range.'],
	[{ when: '198X' }, 'Its bounds are given. At an unknown time in this range.'],
	[{ when: '[..2023]' }, 'Only a bound is given.'],
	[{ when: '[2023..]' }, 'Only a bound is given.'],
	[{ start: '2023', end: '..' }, 'The start is given.'],
	[{ start: '2023' }, 'The start is given.'],
	[{ start: '[..2023]', end: '..' }, 'Only a bound is given.'],
	[{ start: '2022', end: '2023' }, 'Start and end are given.'],
	[{ when: day, ...counted }, 'Worked out from the text.'],
	[{ when: '2006', ...counted }, 'Worked out from the text.'],
	[{ when: day, ...counting }, 'As of publication.'],
	[{ when: '2024-10-01', ...counting }, 'A count up to this date.'],
	[{ when: `[..${day}]`, ...counting }, 'Only a bound is given.'],
	[{ when: `[..${day}]`, ...counting, ...counted }, 'Worked out from the text.'],
	[{ when: `[2024-10-01..${day}]`, ...counting }, 'Its bounds are given.'],
	[
		{ when: '2024-10-01', uncertain: { why: 'It may be another.', other: '2024-10-02' } },
		'Likely reading. It may be another.'
	]
])('says how sure %j is', (change, words) => {
	expect(certaintyOf(eventOf(change), cardMessagesOf('en'))).toBe(words);
});

it('words a total as one, and refuses one that lasts', () => {
	expect(formatWhen(eventOf({ when: '2024-10-01', ...counting }).when, 'short', m)).toBe(
		'as of 1 Oct 2024'
	);
	expect(() => eventOf({ start: '2024-10-01', ...counting })).toThrow('counts up to one date');
});

it.each([
	[{ start: '[2024-10-01..2024-10-07]' }, { other: '[2024-10-02..2024-10-08]' }],
	[
		{ start: '2024-10-01', end: '2024-10-05' },
		{ other: '2024-10-02', end: '2024-10-06' }
	],
	[{ start: '2024-10-01', end: '..' }, { other: '2024-10-02' }]
])('reads the other reading of %j in the form of the first', (dates, { other, ...end }) => {
	const { uncertain } = eventOf({ ...dates, uncertain: { why: 'Two readings.', other, ...end } });
	const alone = eventOf({ ...dates, start: other, ...end });
	expect(formatWhen(uncertain!.other, 'long', m)).toBe(formatWhen(alone.when, 'long', m));
});

it('clips the other reading at publication, and words that of a total as one', () => {
	const uncertain = { why: 'It may be another day.', other: '[2024-10-01..2024-12-31]' };
	const { other } = eventOf({ when: day, ...counting, uncertain }).uncertain!;
	expect(formatWhen(other, 'short', m)).toBe('as of a day between 1 Oct and 20 Nov 2024');
});

it('reads the chosen era, and chapters that begin BC', () => {
	const chapters = [{ ...file.chapters[0], start: '-0043-01-01' }, ...file.chapters.slice(1)];
	const timeline = readTimeline({ ...file, era: 'bce', chapters });
	expect(messagesOf(timeline.locale).dates.year(-43)).toBe('44 BCE');
	expect(new Date(timeline.chapters[0]!.window.start).getUTCFullYear()).toBe(-43);
});

it('speaks of a text only where a paragraph tells the event', () => {
	const event = { ...eventOf({ when: day, ...counted }), citations: [] };
	expect(certaintyOf(event, cardMessagesOf('en'))).toBe('Worked out from the source.');
});
