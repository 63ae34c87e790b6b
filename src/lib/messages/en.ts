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
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const dates = {
	months,
	monthsShort: months.map((name) => (name === 'September' ? 'Sept' : name.slice(0, 3))),
	weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
	weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
	year: (year: number) => (year < 1 ? `${1 - year} BC` : String(year)),
	month: (name: string, year: number) => `${name} ${year}`,
	dayMonth: (day: number, month: string) => `${day} ${month}`,
	day: (day: number, month: string, year: number, weekday?: string) =>
		`${weekday ? `${weekday} ` : ''}${day} ${month} ${year}`,
	time: (hour: number, minute: number) =>
		`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
	minute: (day: string, hour: number, minute: number) => `${day}, ${dates.time(hour, minute)} UTC`,
	range: (from: string, to: string, close = false) => (close ? `${from}–${to}` : `${from} – ${to}`),
	between: (from: string, to: string) => `between ${from} and ${to}`,
	within: (range: string) => `within ${range}`,
	part: (part: 'early' | 'mid' | 'late', month: string) => `${part} ${month}`,
	about: (date: string) => `about ${date}`,
	by: (date: string) => `no later than ${date}`,
	after: (date: string) => `no earlier than ${date}`,
	since: (start: string, style: 'long' | 'short') =>
		style === 'long' ? `${start}, continuing` : `since ${start}`,
	from: (start: string, style: 'long' | 'short') =>
		style === 'long' ? `from ${start}, end not told` : `from ${start}`,
	fromTo: (start: string, end: string, style: 'long' | 'short') =>
		style === 'long' ? `from ${start} until ${end}` : `${start} to ${end}`,
	uncertain: (date: string) => `${date}?`
};

/** the English catalogue: the one place of every visible string */
export const en = {
	lang: 'en',
	direction: 'ltr' as 'ltr' | 'rtl',
	product: 'Conflict timeline',
	dates
};
export { count };
