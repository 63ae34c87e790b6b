const away = (count: number, unit: string): string =>
	`${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;

/** The English sentences that say how a date phrase was read. */
export const readingEn = {
	stated: 'The date stands in full.',
	slashes: (isMonthFirst: boolean) =>
		isMonthFirst ? 'The month is taken to stand first.' : 'The day is taken to stand first.',
	slashesOther: 'Month and day the other way round.',
	yearOrCount: 'Taken for a year; it may count what follows.',
	decade: 'The ten years that share these digits.',
	century: 'The hundred years before the year that ends the century.',
	fiscal: 'A fiscal year: its first month is not told.',
	nearestDay: 'No year is told: the nearest such day that the verb allows.',
	nearestUnit: 'No year is told: the last one that began by publication.',
	nearestAhead: 'No year is told: the verb looks ahead, so it is the next one.',
	lastUnit: 'With “last” it is the most recent one before publication.',
	lastSetApart: 'It stands beside the same name without “last”, so it is the one before that.',
	lastOther: '“Last” can also mean the one that the other reading names.',
	shifted: (count: number) =>
		count === 0
			? 'The unit that holds the day of publication.'
			: `${away(count, 'unit')} the one of publication.`,
	stages: {
		early: 'Its first third.',
		mid: 'Its middle third.',
		late: 'Its last third.',
		earlier: 'The part of it before publication.',
		later: 'The part of it after publication.'
	},
	deadline: '“By” it: no later than its last day.',
	weekdayPast: 'The last such weekday up to publication.',
	weekdayAhead: 'The verb looks ahead: the next such weekday from publication on.',
	weekdayWeek: 'That weekday of the week that is named.',
	nextOther: '“Next” can also mean the one of the following week.',
	dayFromPublication: (count: number) =>
		count === 0 ? 'The day of publication.' : `${away(count, 'day')} publication.`,
	ofDay: 'Of the day that its sentence tells, else of publication.',
	counted: 'Counted from publication: a count fixes its unit and nothing finer.',
	length: 'A length, which has no place of its own.',
	stretchPast: 'A stretch that ends with the day of publication.',
	stretchPastOther: 'Without the day of publication.',
	stretchAhead: 'A stretch that begins with the day of publication.',
	set: 'It comes again; it has no single date.',
	present: 'The time of writing; no date is told.',
	past: 'Some time before writing; no date is told.',
	future: 'Some time after writing; no date is told.',
	lean: 'Counted from the last date that was told.',
	leanOpen: 'Leans on a date that the text does not give: an event has to be named.',
	cue: 'Tells when only by another event, which has to be named.'
};
