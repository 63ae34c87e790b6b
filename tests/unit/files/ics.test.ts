import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf } from '../../../src/lib/files/ics.js';
import { en } from '../../../src/lib/messages/en.js';
import { formatWhen } from '../../../src/lib/time/format.js';
import { DAY, MINUTE } from '../../../src/lib/time/instant.js';
import { clampedSpan } from '../../../src/lib/time/timespan.js';
import { sourcesOf } from '../../../src/lib/model/source.js';
import { isoText } from '../../../src/lib/time/iso.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { cases, moon, report, type Read } from './timelines.js';
import { fuzz, quick } from '../../fuzz.js';

const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsOf = (text: string) =>
	read(text)
		.getAllSubcomponents('vevent')
		.map((component) => new ICAL.Event(component));
const ms = (time: ICAL.Time) => time.toUnixTime() * 1000;
const dateOf = (time: ICAL.Time) => time.toString();

function entriesOf({ timeline }: Read) {
	const entries = eventsOf(icsOf(timeline, timeline.events));
	return new Map(entries.map((entry) => [entry.uid.split('@')[0], entry]));
}

describe.each(cases)('the calendar of the %s', (_, one) => {
	const { timeline } = one;
	const text = icsOf(timeline, timeline.events);
	const entries = eventsOf(text);

	it('has one entry for each event', () => {
		expect(entries.map(({ uid }) => uid.split('@')[0])).toEqual(
			timeline.events.map(({ id }) => id)
		);
		expect(new Set(entries.map(({ uid }) => uid)).size).toBe(timeline.events.length);
	});

	it('folds at 75 bytes and ends its lines as calendars do', () => {
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		for (const line of text.split('\r\n')) {
			expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			expect(line).not.toMatch(/[\r\n]/);
		}
	});

	it('is the same whenever it is made', () => {
		expect(icsOf(timeline, timeline.events)).toBe(text);
		const stamps = new Set([...text.matchAll(/DTSTAMP:(\d{8})/g)].map(([, day]) => day));
		expect([...stamps]).toEqual([isoText(timeline.published!, 'day').replaceAll('-', '')]);
	});

	it('covers the told time of each event, in whole days but for clock times', () => {
		entries.forEach((entry, index) => {
			const event = timeline.events[index]!;
			const { start, end } = clampedSpan(event.when);
			const isClock = event.when.units.every((unit) => unit === 'minute');
			expect(entry.startDate.isDate, event.id).toBe(!isClock);
			expect(ms(entry.startDate), event.id).toBe(isClock ? start : Math.floor(start / DAY) * DAY);
			const isMoment = end - start === MINUTE;
			const last = isMoment ? end : end - MINUTE;
			expect(ms(entry.endDate), event.id).toBe(isClock ? last : Math.ceil(end / DAY) * DAY);
		});
	});

	it('tells of source, paragraphs, phrase and rule', () => {
		entries.forEach(({ description, summary }, index) => {
			const event = timeline.events[index]!;
			const { phrase, rule } = event.dating;
			for (const part of [
				sourcesOf(timeline, event)[0]!.title,
				sourcesOf(timeline, event)[0]!.url,
				phrase,
				rule,
				event.summary
			])
				expect(description, event.id).toContain(part);
			expect(description, event.id).toContain(
				event.citations.map(({ paragraph }) => paragraph).join(', ')
			);
			expect(description, event.id).toContain(formatWhen(event.when, 'long', en));
			expect(summary.startsWith(event.title), event.id).toBe(true);
		});
	});
});

describe('dates in the calendar', () => {
	const ofReport = entriesOf(report);
	const ofMoon = entriesOf(moon);

	it('shows a day that is told as that day, and says no more', () => {
		const veto = ofReport.get('us-veto')!;
		expect([dateOf(veto.startDate), dateOf(veto.endDate)]).toEqual(['2024-11-20', '2024-11-21']);
		expect(veto.summary).toBe(report.timeline.events.find(({ id }) => id === 'us-veto')!.title);
	});

	it('says in the title where a day is vague, open or uncertain', () => {
		for (const { id, when, title } of report.timeline.events) {
			const isVague = when.uncertain || when.ongoing || /[~[]|\/$|^\d{4}(-\d\d)?$/.test(when.edtf);
			const { summary } = ofReport.get(id)!;
			const words = formatWhen(when, 'short', en);
			expect(summary, id).toBe(isVague ? `${title} (${words})` : title);
		}
	});

	it('writes clock times in UTC', () => {
		const landing = ofMoon.get('change-4')!;
		expect(dateOf(landing.startDate)).toBe('2019-01-03T02:26:00Z');
		expect(landing.startDate.isDate).toBe(false);
	});

	it.each(['-0043-03-15', 'Y-100000', 'Y170000'])('leaves out %s, and says so', (when) => {
		const { file } = moon;
		const [first] = file.events.filter((event) => event.when);
		const status = when === 'Y170000' ? 'planned' : 'reported';
		const beyond = { ...first!, when, status };
		const timeline = readTimeline({ ...file, events: [beyond], relations: [] });
		const text = icsOf(timeline, timeline.events);
		expect(eventsOf(text)).toEqual([]);
		expect(read(text).getFirstPropertyValue('x-wr-caldesc')).toContain(
			'1 event is left out: calendars tell the years 1 to 9999.'
		);
		expect(icsOf(moon.timeline, moon.timeline.events)).not.toContain('left out');
	});

	it('writes a clock time without zone without one', () => {
		const { file } = moon;
		const [first] = file.events.filter(({ when }) => when);
		const local = { ...first!, when: '2019-01-03T10:26' };
		const timeline = readTimeline({ ...file, events: [local], relations: [] });
		const [entry] = eventsOf(icsOf(timeline, timeline.events));
		expect(dateOf(entry!.startDate)).toBe('2019-01-03T10:26:00');
	});
});

describe('the calendar of any text', () => {
	const [event] = moon.timeline.events;
	/** what calendars cannot hold: of controls, tabs and line breaks alone */
	const plain = (text: string) =>
		text
			.replace(/\r\n?/g, '\n')
			.replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
	const signs = fc.constantFrom(
		',',
		';',
		'\\',
		'\\n',
		'\n',
		'\r\n',
		'\r',
		':',
		'"',
		' ',
		'é',
		'BEGIN:VEVENT',
		'𝒳'
	);
	/** texts as files may have them, and worse: never blank */
	const nasty = fc
		.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(signs).map((all) => all.join(''))
		)
		.filter((text) => plain(text).trim() !== '');

	// the reader takes properties that it does not know as they stand
	const { property } = ICAL.design.icalendar as { property: Record<string, unknown> };
	for (const key of ['name', 'x-wr-calname', 'x-wr-caldesc'])
		property[key] = { defaultType: 'text' };

	it('comes back unchanged, whatever signs and line breaks it has', () => {
		fc.assert(
			fc.property(
				nasty,
				nasty,
				nasty,
				quick((title, summary, name) => {
					const places = moon.timeline.places.map((place) => ({ ...place, name }));
					const kinds = moon.timeline.kinds.map((kind) => ({ ...kind, title: name }));
					const timeline = { ...moon.timeline, title, description: summary, places, kinds };
					const calendar = read(icsOf(timeline, [{ ...event!, title, summary }]));
					const [entry, ...more] = calendar.getAllSubcomponents('vevent');
					expect(more).toEqual([]);
					for (const key of ['name', 'x-wr-calname'])
						expect(calendar.getFirstPropertyValue(key), key).toBe(plain(title));
					expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(plain(summary));
					expect(entry!.getFirstPropertyValue('summary')).toContain(plain(title));
					expect(entry!.getFirstPropertyValue('description')).toContain(plain(summary));
					expect(entry!.getFirstProperty('categories')?.getValues().join() ?? '').toBe(plain(name));
				})
			),
			fuzz(300)
		);
	});
});
