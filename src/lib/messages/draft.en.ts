const cut = (title: string): string => (title.length <= 60 ? title : `${title.slice(0, 59)}…`);

/** The English strings of drafts and of the command that writes them. */
export const draftEn = {
	title: 'A report',
	noDateHere: 'No date was read in it.',
	unwritten: 'the date is read, what happened is to be written in your own words',
	undated: (rule: string) => `the date is to be decided: ${rule}`,
	byHand: 'Marked by hand: an event or a date has to be named.',
	newEvent: 'A new event',
	bare: 'the event is to be written and dated',
	typed: 'Decided by hand.',
	untitled: 'A timeline under way',
	leaning: {
		same: (event: string) => `At the time of “${cut(event)}”.`,
		before: (event: string) => `No later than “${cut(event)}”.`,
		after: (event: string) => `After “${cut(event)}”, by publication.`,
		since: (event: string) => `Since “${cut(event)}”, and going on.`,
		between: (event: string, and: string) => `Between “${cut(event)}” and “${cut(and)}”.`,
		days: (event: string, days: number) =>
			`${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'} “${cut(event)}”.`,
		doubt: (event: string) => `Counted from “${cut(event)}”, whose date is uncertain.`
	},
	usage: 'Usage: npm run draft -- REPORT.txt --published YYYY-MM-DD [-o FILE.json] [--mentions]',
	oneReport: 'Name one report.',
	noDay: 'Say when it was published: --published YYYY-MM-DD.',
	badDay: (day: string) => `"${day}" is no day of the calendar in use here: write YYYY-MM-DD.`,
	unread: (file: string, why: string) => `${file} cannot be read: ${why}`,
	notText: (file: string) => `${file} is no text in UTF-8. Save it as plain text.`,
	noDate: (file: string) => `${file} holds no date phrase that can be read.`,
	unwrittenFile: (file: string, why: string) => `${file} cannot be written: ${why}`,
	there: (file: string) => `${file} is there already, and may hold decisions. Name another file.`,
	ahead: (day: string) => `${day} is still to come. Check the day of publication.`,
	written: (file: string, dated: number, open: number) =>
		`${file}: ${dated} dated, ${open} without a date. Decide what stands in "open", then npm run data:check -- ${file}.`
};
