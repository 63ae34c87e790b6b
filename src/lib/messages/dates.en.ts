import { isolated } from './isolated.js';

/** The words for years before and after Christ: BC and AD, or BCE and CE. */
export type Era = 'bc' | 'bce';

const eras: Record<Era, { readonly before: string; readonly after: string }> = {
	bc: { before: 'BC', after: 'AD' },
	bce: { before: 'BCE', after: 'CE' }
};

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** Two digits of a clock. */
const two = (value: number): string => String(value).padStart(2, '0');

/** A year with commas from 10,000 on. */
const grouped = (value: number): string =>
	value <= 9999 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** Years up to the first and beyond the second are told with their era, whatever stands beside them. */
const [EARLY, LATE] = [999, 9999];

/** Returns the English words of dates, with the names of an era. */
export const datesOf = (era: Era) => {
	const year = (value: number, hasEra = false): string => {
		if (value < 1) return `${grouped(1 - value)} ${eras[era].before}`;
		return hasEra || value <= EARLY || value > LATE
			? `${grouped(value)} ${eras[era].after}`
			: grouped(value);
	};
	const time = (hour: number, minute: number) => `${two(hour)}:${two(minute)}`;
	return {
		months,
		monthsShort: months.map((name) => (name === 'September' ? 'Sept' : name.slice(0, 3))),
		weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
		weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
		year,
		/** the first year of two; the era that they share stands after the second */
		firstYear: (from: number, to: number, isPair: boolean) => {
			const isShared = from < 1 ? to < 1 : to <= EARLY;
			if (isPair && isShared) return grouped(from < 1 ? 1 - from : from);
			return year(from, from < 1 || to < 1);
		},
		month: (name: string, value: number, hasEra = false) => `${name} ${year(value, hasEra)}`,
		dayMonth: (day: number, month: string) => `${day} ${month}`,
		day: (day: number, month: string, value: number, hasEra = false) =>
			`${day} ${month} ${year(value, hasEra)}`,
		weekday: (name: string, day: string) => `${name} ${day}`,
		time,
		minute: (day: string, hour: number, minute: number) => `${day}, ${time(hour, minute)}`,
		zoned: (text: string) => `${text} UTC`,
		part: (part: string, whole: string) => (part === 'mid' ? `mid-${whole}` : `${part} ${whole}`),
		decade: (year: number) => `the ${year}s`,
		/** spaced where an end is more than a word; clock times of one day are close */
		range: (from: string, to: string) => {
			const isSpaced = /[ -]/.test(from) || to.startsWith('mid-');
			return isSpaced && !/^\d\d:/.test(to) ? `${from} – ${to}` : `${from}–${to}`;
		},
		between: (from: string, to: string) => `between ${from} and ${to}`,
		timesOn: (times: string, day: string) => `${times} on ${day}`,
		either: (from: string, to: string) => `${from} or ${to}`,
		about: (date: string) => `about ${date}`,
		noLater: (date: string) => `no later than ${date}`,
		noEarlier: (date: string) => `no earlier than ${date}`,
		orEarlier: (date: string) => `${date} or earlier`,
		orLater: (date: string) => `${date} or later`,
		/** the day of publication, long with its date */
		publication: (date: string) => (date ? `publication (${date})` : 'publication'),
		by: (date: string) => `by ${date}`,
		/** told as a fact, so that no bound reads as a deadline */
		someTime: (date: string) => `at some time ${date}`,
		on: (date: string) => `on ${date}`,
		in: (date: string) => `in ${date}`,
		at: (date: string) => `at ${date}`,
		within: (date: string) => `within ${date}`,
		upTo: (date: string) => `up to ${date}`,
		atTimes: (date: string) => `at times ${date}`,
		since: (date: string) => `since ${date}`,
		from: (date: string) => `from ${date}`,
		fromTo: (start: string, end: string) => `from ${start} to ${end}`,
		began: (date: string) => `began ${date}`,
		ended: (date: string) => `ended ${date}`,
		lasted: (date: string) => `lasted until ${date}`,
		goingOn: (date: string) => `ongoing${date && ` at ${date}`}`,
		startUntold: 'start not told',
		untold: 'end not told',
		clauses: (first: string, second: string) => `${first}; ${second}`,
		probably: (date: string) => `probably ${date}`,
		/** the name of a total, after the day up to which it was counted; one colon at most */
		total: (date: string, label: string) =>
			`${date.charAt(0).toUpperCase()}${date.slice(1)}${label.includes(':') ? ',' : ':'} ${isolated(label)}`,
		asOf: (date: string) => `as of ${date}`,
		/** a unit of a range, where it is not told which */
		someIn: (unit: 'minute' | 'day' | 'month' | 'year', range: string) =>
			`a ${unit === 'minute' ? 'time' : unit} ${range}`
	};
};
