/** The English strings of drafts and of the command that writes them. */
export const draftEn = {
	title: 'A report',
	line: (paragraph: number) => `Paragraph ${paragraph}, to be told.`,
	noDateHere: 'No date was read in it.',
	unwritten: 'the date is read, what happened is to be written in your own words',
	undated: (rule: string) => `the date is to be decided: ${rule}`,
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
