import ICAL from 'ical.js';
import type { Mapping } from './mapping.js';
import { notice, refuseFile, words, type Table, type TableProblem } from './table.js';

/** The most times that one entry recurs here. */
const MOST_TIMES = 500;
/** The most rounds of a rule that are tried, so that one that never meets a day ends. */
const MOST_ROWS = 100_000;

const COLUMNS = [
	...['ID', 'Start', 'End', 'Summary', 'Description', 'Location', 'Coordinates', 'URL'],
	...['Categories', 'Status', 'Organizer']
];

/** What the columns of a calendar stand for. */
export const calendarMapping: Mapping = {
	columns: {
		id: 'ID',
		start: 'Start',
		end: 'End',
		title: 'Summary',
		summary: 'Description',
		place: 'Location',
		point: 'Coordinates',
		url: 'URL',
		kind: 'Categories'
	}
};

/** True if a text is an iCalendar file. */
export const isCalendar = (text: string): boolean => /^\s*BEGIN:VCALENDAR/i.test(text);

const two = (value: number): string => String(value).padStart(2, '0');

function offsetText(seconds: number): string {
	const minutes = Math.abs(Math.round(seconds / 60));
	return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Returns a time as EDTF: a day, or a minute with its zone as far as it is known. */
function timeText(time: ICAL.Time): string {
	const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
	if (time.isDate) return day;
	const clock = `${day}T${two(time.hour)}:${two(time.minute)}`;
	const { zone } = time;
	if (zone === ICAL.Timezone.utcTimezone) return `${clock}Z`;
	return zone && zone !== ICAL.Timezone.localTimezone
		? clock + offsetText(zone.utcOffset(time))
		: clock;
}

/** Returns the last day, or minute, of what ends just before a time; empty where it ends as it starts. */
function endText(start: ICAL.Time, end: ICAL.Time | null): string {
	if (!end || end.compare(start) <= 0) return '';
	const last = end.clone();
	// the day of the end is not part of what lasts whole days
	if (end.isDate) last.adjust(-1, 0, 0, 0);
	return timeText(last);
}

const valueOf = (entry: ICAL.Component, name: string): string =>
	entry
		.getAllProperties(name)
		.flatMap((property) => property.getValues() as unknown[])
		.map((value) => (Array.isArray(value) ? value.join(', ') : String(value as string)))
		.join(', ');

/** Returns a value as the file has it, whether it can be read or not. */
const rawOf = (entry: ICAL.Component, name: string): string =>
	String(entry.getFirstProperty(name)?.toJSON()[3] ?? '');

/** The part of an id before `@`, if it is one that an address can have. */
const idOf = (uid: string): string => /^[a-z0-9]+(?:-[a-z0-9]+)*(?=@)/.exec(uid)?.[0] ?? '';

function cellsOf(entry: ICAL.Component, start: ICAL.Time, end: ICAL.Time | null): string[] {
	const value = (name: string) => valueOf(entry, name);
	return [
		...[idOf(value('uid')), timeText(start), endText(start, end), value('summary')],
		...[value('description'), value('location'), value('geo').replace(/[;,]\s*/, ', ')],
		...[value('url'), value('categories').split(',')[0] ?? '', value('status')],
		value('organizer').replace(/^mailto:/i, '')
	];
}

/** Returns the times of an entry: one, or those at which it recurs. */
function timesOf(event: ICAL.Event): { times: ICAL.Time[]; isCut: boolean } {
	if (!event.isRecurring()) return { times: [event.startDate], isCut: false };
	const times: ICAL.Time[] = [];
	const iterator = event.iterator();
	for (let round = 0; round < MOST_ROWS; round++) {
		const next = iterator.next();
		if (!next) return { times, isCut: false };
		if (times.length === MOST_TIMES) return { times, isCut: true };
		times.push(next);
	}
	return { times, isCut: true };
}

function rowsOf(entry: ICAL.Component, exceptions: readonly ICAL.Component[]) {
	const event = new ICAL.Event(entry, { strictExceptions: false, exceptions: [...exceptions] });
	const { times, isCut } = timesOf(event);
	const rows = times.map((time) => {
		const { item, startDate, endDate } = event.isRecurring()
			? event.getOccurrenceDetails(time)
			: { item: event, startDate: event.startDate, endDate: event.endDate };
		return cellsOf(item.component, startDate, endDate);
	});
	return { rows, isCut };
}

/** Returns zones that a calendar uses and does not define. */
function unknownZones(calendar: ICAL.Component, entries: readonly ICAL.Component[]): string[] {
	const used = entries.flatMap((entry) =>
		['dtstart', 'dtend'].flatMap((name) => entry.getFirstProperty(name)?.getParameter('tzid') ?? [])
	);
	return [...new Set(used.map(String))].filter((zone) => !calendar.getTimeZoneByID(zone));
}

function calendarOf(text: string): ICAL.Component {
	try {
		const parsed = ICAL.parse(text) as unknown[];
		return new ICAL.Component((Array.isArray(parsed[0]) ? parsed[0] : parsed) as never);
	} catch (error) {
		return refuseFile(words.file.calendar((error as Error).message));
	}
}

/**
 * Reads a calendar as a table, a row for each time of an entry.
 *
 * @throws {TableError} where it is none, or has no entry
 */
export function calendarTable(text: string): Table {
	const calendar = calendarOf(text);
	const entries = calendar.getAllSubcomponents('vevent');
	if (!entries.length) refuseFile(words.file.noEvents);
	const notes: TableProblem[] = unknownZones(calendar, entries).map((zone) =>
		notice(words.note.noZone(zone))
	);
	const isException = (entry: ICAL.Component) => entry.hasProperty('recurrence-id');
	const uid = (entry: ICAL.Component) => valueOf(entry, 'uid');
	const rows: string[][] = [];
	for (const entry of entries.filter((one) => !isException(one))) {
		const exceptions = entries.filter((one) => isException(one) && uid(one) === uid(entry));
		try {
			const read = rowsOf(entry, exceptions);
			if (read.isCut)
				notes.push(notice(words.note.recurring(MOST_TIMES), { row: rows.length + 1 }));
			rows.push(...read.rows);
		} catch {
			// its date is missing or none: the row says so
			rows.push(['', rawOf(entry, 'dtstart'), '', rawOf(entry, 'summary')]);
		}
	}
	return {
		columns: COLUMNS,
		rows: rows.map((cells, index) => ({ number: index + 1, cells })),
		notes
	};
}
