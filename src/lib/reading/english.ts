import type { Language, Lexicon } from './language.js';

const months =
	'January February March April May June July August September October November December'.split(
		' '
	);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
	'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const units = 'second minute hour day night week weekend month quarter year decade'.split(' ');

/** Returns a month in short with a period; in full where it has no short form. */
const dotted = (month: string): string =>
	month.length < 5 ? month : `${month.slice(0, 3)}.${month === 'September' ? ', Sept.' : ''}`;

// what a number before them counts: after 2024 people
const counted =
	'people men women children soldiers troops civilians residents workers employees jobs homes houses miles kilometers meters tons dollars euros pounds shares points votes seats copies units passengers prisoners refugees percent families cases deaths';

const lexicon: Lexicon = {
	MONTH: months.map((word) => `${word}, ${dotted(word)}, ${dotted(word).replaceAll('.', '')}`),
	// months that are no other word, even with a capital
	MONTH_SURE: Object.fromEntries(
		months
			.map((word, index) => [index, `${word}, ${dotted(word)}`] as const)
			.filter(([index]) => index !== 2 && index !== 4)
	),
	// Sun. is more often the sun
	WEEKDAY: weekdays.map((word, index) =>
		[word, ...(index ? [3, 4, 5] : []).map((length) => `${word.slice(0, length)}.`)].join(', ')
	),
	WEEKDAY_SET: weekdays.map((word) => `${word}s`),
	UNIT: [...units.slice(1), 'century'].join(', '),
	UNITS: { ...Object.fromEntries(units.map((word) => [word, `${word}s`])), century: 'centuries' },
	ORDINAL: { ...ordinals.split(' '), '-1': 'final' },
	ORDINAL_LAST: { '-1': 'last' },
	ORDINAL_SHORT: { 1: 'q1, h1', 2: 'q2, h2', 3: 'q3', 4: 'q4' },
	DAYNUM: { 1: 'first', 4: 'fourth', 5: 'fifth', 9: 'ninth', 11: 'eleventh' },
	NUMBER: {
		X: 'several, a few, few, many, some, dozens of, a number of, hundreds of, a handful of, numerous',
		2: 'a couple of, a couple, couple of, a pair of',
		12: 'a dozen'
	},
	NUMBER_OTHER: { 2: 'other' },
	HALF: { 0.5: 'and a half, and-a-half, and one half' },
	HALFOF: 'half a, half an, a half, half',
	ABOUT:
		'about, around, approximately, nearly, almost, roughly, over, more than, less than, fewer than, at least, at most, up to, under, only, just, some, another, close to, no more than, shortly after, soon after, just after, shortly before, just before',
	RUN: 'straight, consecutive, full, whole, more, long, additional, trading, calendar, school, business, working, extra, entire, successive, other',
	SHIFT: { '-1': 'last', 0: 'this, the current, the present, current', 1: 'next' },
	SHIFT_PAST: { '-1': 'past, this past', 1: 'this coming' },
	SHIFT_BEYOND: { '-2': 'before last', 2: 'after next' },
	PASTWARD: 'past, last',
	AHEADWARD: 'next, coming, upcoming',
	STAGE: {
		early:
			'early, early in, early on, the beginning of, the start of, beginning of, start of, the early days of, the early hours of, the early',
		mid: 'mid, middle, the middle of, the mid',
		late: 'late, late in, the end of, end of, the close of, the latter part of, the last days of, the late, the final days of',
		earlier: 'earlier, earlier in',
		later: 'later, later in, the rest of, the remainder of'
	},
	STAGE_END: { late: "end, 's end" },
	DEIXIS: {
		0: 'today',
		'-1': 'yesterday',
		1: 'tomorrow',
		'-2': 'the day before yesterday',
		2: 'the day after tomorrow'
	},
	DAYPART: {
		MO: 'morning, mornings, dawn',
		AF: 'afternoon, afternoons, midday',
		EV: 'evening, evenings, dusk',
		NI: 'night, nights, overnight'
	},
	DAYPART_TONIGHT: { NI: 'tonight, overnight' },
	SEASON: { SP: 'spring', SU: 'summer', FA: 'autumn, fall', WI: 'winter' },
	// month-day, month/weekday/nth, or days from Easter
	HOLIDAY: {
		'1-1': "new year's day, new year's",
		'2-14': "valentine's day",
		'5-1': 'may day',
		'5/1/-1': 'memorial day',
		'7-4': 'independence day, the fourth of july',
		'9/1/1': 'labor day',
		'10-31': 'halloween',
		'11-11': 'veterans day',
		'11/4/4': 'Thanksgiving, Thanksgiving Day',
		'12-24': 'christmas eve',
		'12-25': 'christmas, christmas day',
		'12-26': 'boxing day',
		'12-31': "new year's eve",
		'easter-2': 'good friday',
		'easter-7': 'palm sunday',
		'easter-46': 'ash wednesday',
		'easter+0': 'Easter, Easter Sunday',
		'easter+1': 'Easter Monday'
	},
	OFTEN: {
		PT1H: 'hourly',
		P1D: 'daily, nightly',
		P1W: 'weekly',
		P2W: 'fortnightly',
		P1M: 'monthly',
		P1Q: 'quarterly',
		P1Y: 'annual, annually, yearly'
	},
	EACH: 'each, every, per',
	SIDE: { 1: 'later, afterwards, afterward, thereafter', '-1': 'earlier, previously, beforehand' },
	SIDE_AROUND: { '-1': 'before, previous', 1: 'after' },
	SIDE_NEXT: { 1: 'following, next, subsequent, ensuing' },
	SIDE_LAST: { '-1': 'previous, preceding, prior' },
	SIDE_SAME: { 0: 'same, very same, that, that same' },
	CLOCK_NOON: { '12:00': 'noon', '00:00': 'midnight' },
	MERIDIEM: { am: 'a.m., am', pm: 'p.m., pm', none: "o'clock" },
	ZONE: {
		Z: 'utc, gmt, (utc), (gmt)',
		local: 'est, edt, et, pst, pdt, cet, bst, local time, eastern time'
	},
	// words beside which a number is a year, and march or may a month
	BESIDE:
		"in, of, since, from, until, till, by, before, after, during, between, around, about, through, throughout, for, circa, as of, the, a, its, his, her, their, our, that, this, and, to, within, 's, on, (, -",
	// words before which units have no number
	SPAN: 'for, in, over, after, within, of, the, through, last, took, lasted, until, take, spent',
	// what stands before a rate: ten dollars a day
	RATE: 'times, twice, once, %, people, percent, dollars, euros, pounds, barrels, million, billion, hours, days',
	LENGTH: {
		P1D: 'daylong',
		P1W: 'weeklong',
		P1M: 'monthlong',
		P1Y: 'yearlong',
		P1DE: 'decadelong',
		P2W: 'a fortnight'
	},
	DECADE_WORD: {
		1920: 'twenties',
		1930: 'thirties',
		1940: 'forties',
		1950: 'fifties',
		1960: 'sixties',
		1970: 'seventies',
		1980: 'eighties',
		1990: 'nineties'
	},
	// events and things that carry a year behind their name
	YEARLY:
		'conference, games, olympics, cup, expo, summit, championship, festival, election, elections, awards, euro, season, model, version',
	COUNTED: counted.replaceAll(' ', ', '),
	DID: 'was, is, saw, will, has, had, marked, would, brought, may, might, could',
	NOW: 'now, currently, presently, nowadays, at present, at the moment, at this time, these days, as of now, for now, for the time being, the time being, the present, until now, the current, current',
	ONCE: 'recently, more recently, most recently, lately, recent, the past, previously, at the time, at that time, the recent past, long ago, some time ago, so far',
	SOON: 'soon, very soon, shortly, the future, the near future, the foreseeable future, the long term, the near term, the short term, the long run, eventually, at a later date, at a later time',
	CUE: 'since then, ever since, shortly after, soon after, shortly afterwards, shortly before, immediately after, afterwards, thereafter, in response, by then, until then, initially, the days leading up to, the weeks leading up to, the run-up to, the eve of'
};

const numbered = (words: readonly string[], first: number, step: number) =>
	Object.fromEntries(words.map((word, index) => [word, first + step * index]));

/** English: its words, its patterns, its tenses. */
export const english: Language = {
	lexicon,
	numbers: {
		...numbered(small, 0, 1),
		...numbered(tens, 20, 10),
		...{ hundred: 100, thousand: 1000, million: 1_000_000 }
	},
	numberLinks: 'and -',
	ordinalEndings: 'st nd rd th',
	decadeEndings: "s 's",
	isMonthFirst: true,
	parts: {
		COUNT: `
			ABOUT? NUMBER RUN? HALF? UNITS|UNIT HALF?
			ABOUT? a|an|single|HALFOF UNIT HALF?`,
		OF_YEAR: `
			,? of|in? YEAR|YEAR_SHORT
			,? of? SHIFT year`,
		OF_LAST: 'of? the? SIDE_NEXT|SIDE_LAST|SIDE_SAME UNIT'
	},
	rules: [
		{ rule: 'iso', patterns: 'ISO' },
		{ rule: 'slash', patterns: 'SLASH' },
		{
			rule: 'day',
			patterns: `
				WEEKDAY? ,? DAYPART? ,? MONTH the? DAYNUM OF_YEAR
				WEEKDAY? ,? the? DAYNUM day? of? MONTH OF_YEAR`
		},
		{
			rule: 'day',
			notBefore: `% percent years year months month weeks days hours minutes million billion ${counted}`,
			patterns: `
				WEEKDAY? ,? STAGE? MONTH the? DAYNUM DAYPART?
				WEEKDAY? ,? the? DAYNUM of? MONTH
				the DAYPART of WEEKDAY? ,? MONTH DAYNUM
				the DAYPART of DAYNUM MONTH
				(MONTH DAYNUM -|to|and|through|or|until|,) DAYNUM
				(MONTH DAYNUM , DAYNUM and|or) DAYNUM
				DAYNUM (-|to|and|or DAYNUM of? MONTH)`
		},
		{
			rule: 'edge',
			patterns: `
				the ORDINAL|ORDINAL_LAST UNIT|WEEKDAY of|in MONTH
				the ORDINAL|ORDINAL_LAST UNIT|WEEKDAY of|in MONTH OF_YEAR
				the UNIT of MONTH DAYNUM
				the UNIT of MONTH DAYNUM OF_YEAR`
		},
		{ rule: 'month', notBefore: counted, patterns: 'STAGE? MONTH OF_YEAR' },
		{
			rule: 'month',
			patterns: `
				STAGE? MONTH_SURE
				STAGE MONTH
				(BESIDE) MONTH`
		},
		{ rule: 'shifted-month', patterns: 'STAGE? SHIFT MONTH' },
		{
			rule: 'weekday',
			patterns: `
				STAGE? WEEKDAY DAYPART?
				STAGE? WEEKDAY in|during? the DAYPART
				DAYPART on|of? WEEKDAY`
		},
		{ rule: 'shifted-weekday', patterns: 'SHIFT|SHIFT_PAST WEEKDAY DAYPART?' },
		{
			rule: 'weekday-of-week',
			patterns: `
				WEEKDAY DAYPART? of? SHIFT week
				SHIFT week on? WEEKDAY
				SHIFT week 's WEEKDAY`
		},
		{
			rule: 'today',
			patterns: `
				STAGE? DEIXIS DAYPART?
				STAGE? SHIFT DAYPART
				DAYPART_TONIGHT`
		},
		{
			rule: 'holiday',
			patterns: `
				SHIFT? HOLIDAY DAYPART?
				HOLIDAY OF_YEAR`
		},
		{
			rule: 'year',
			notAfter: 'resolution flight route number no',
			notBefore: `% ${counted}`,
			patterns: `
				STAGE the? YEAR|YEAR_SHORT
				(BESIDE) YEAR|YEAR_SHORT
				(() YEAR ())
				(YEAR -|/|to|and|through|until|or|,) YEAR|YEAR_SHORT
				(YEARLY) YEAR
				YEAR (- YEAR|DAYNUM)
				YEAR (DID)
				year YEAR`
		},
		{ rule: 'year-or-count', patterns: '(in|since|by|until) YEAR (COUNTED)' },
		{
			rule: 'decade',
			notAfter: 'his her their my your our',
			patterns: `
				the? STAGE? DECADE
				the STAGE? DECADE_WORD
				STAGE? the DECADE`
		},
		{ rule: 'century', patterns: 'STAGE? the? STAGE? ORDINAL century' },
		{
			rule: 'season',
			notBefore: 'of to in',
			patterns: `
				STAGE? SEASON OF_YEAR
				STAGE? SHIFT SEASON
				(in|since|by|until|during|for|before|through) the? STAGE? SEASON
				STAGE SEASON`
		},
		{
			rule: 'quarter',
			patterns: `
				the? ORDINAL fiscal? quarter OF_YEAR
				the? ORDINAL fiscal? quarter of|in? fiscal YEAR
				the? ORDINAL fiscal? quarter
				the? ORDINAL quarter of the year
				SHIFT? year 's ORDINAL quarter
				YEAR 's ORDINAL quarter
				the? YEAR ORDINAL fiscal? quarter
				ORDINAL_SHORT of? YEAR?`
		},
		{
			rule: 'half',
			patterns: `
				the? ORDINAL half OF_YEAR
				the ORDINAL half of the year`
		},
		{
			rule: 'half',
			notBefore: 'of hour',
			patterns: `
				the ORDINAL half
				ORDINAL - half`
		},
		{
			rule: 'fiscal',
			patterns: `
				the? fiscal|financial year? YEAR
				the? SHIFT fiscal|financial year`
		},
		{
			rule: 'stretch-past',
			patterns: `
				the? PASTWARD COUNT
				the? NUMBER PASTWARD UNITS
				the past RUN? HALFOF? UNIT HALF?
				(over|in|during|for|within|throughout) ABOUT? the PASTWARD HALFOF? UNIT HALF?`
		},
		{
			rule: 'stretch-ahead',
			patterns: `
				the? AHEADWARD COUNT
				the coming UNIT
				(over|within|during|in|for) the AHEADWARD UNIT`
		},
		{
			rule: 'unit',
			notBefore: 'old',
			patterns: `
				all? STAGE? the? SHIFT|SHIFT_PAST UNIT
				STAGE? SHIFT calendar|school|business UNIT
				the UNIT SHIFT_BEYOND`
		},
		{ rule: 'weekend', patterns: '(over|during|at|for|on|of|after|before|by|until) the weekend' },
		{ rule: 'length', patterns: 'the UNIT (ended|ending|to MONTH)' },
		{
			rule: 'bare-unit',
			notBefore: 'of',
			patterns: `
				STAGE the? UNIT
				UNIT STAGE_END
				(on|for) the UNIT
				(ended|ending|end|ends|closed|finished|finish|close) the UNIT
				(in|during|for) the UNIT (,|.|to|compared|from)
				STAGE the DAYPART`
		},
		{
			rule: 'ago',
			patterns: `
				COUNT ago
				UNITS|UNIT ago`
		},
		{ rule: 'ahead', patterns: 'COUNT from now|today' },
		{ rule: 'ahead-in', patterns: '(in) COUNT' },
		{
			rule: 'lean-count',
			patterns: `
				COUNT SIDE
				UNITS|UNIT SIDE`
		},
		{
			rule: 'cue',
			patterns: `
				the UNIT SIDE_AROUND (the|a|an|his|her|its|their|he|she|they|it|this|that)
				CUE`
		},
		{
			rule: 'lean-unit',
			patterns: `
				STAGE? the? SIDE_NEXT|SIDE_LAST|SIDE_SAME UNIT DAYPART?
				the DAYPART SIDE|SIDE_AROUND
				the SIDE_NEXT DAYPART
				the UNIT SIDE|SIDE_AROUND
				that DAYPART`
		},
		{
			rule: 'lean-name',
			patterns: `
				STAGE? MONTH DAYNUM? OF_LAST
				the? DAYNUM of? MONTH? OF_LAST
				WEEKDAY OF_LAST DAYPART?
				STAGE? the SIDE_NEXT|SIDE_LAST MONTH|WEEKDAY DAYPART?`
		},
		{ rule: 'lean-stretch', patterns: 'the? SIDE_NEXT|SIDE_LAST COUNT' },
		{
			rule: 'set',
			patterns: `
				OFTEN
				EACH NUMBER? UNIT|UNITS
				EACH NUMBER_OTHER|single UNIT
				EACH WEEKDAY|MONTH|DAYPART|SEASON DAYPART?
				WEEKDAY_SET
				(RATE) a|an UNIT`
		},
		{
			rule: 'length',
			patterns: `
				COUNT
				COUNT old|long
				the first NUMBER UNITS
				ABOUT? NUMBER (to|and|or|- NUMBER UNITS)
				the|an|a? entire|full|whole UNIT
				LENGTH
				UNIT long
				just|only|mere UNITS
				UNITS long|old
				(SPAN) UNITS
				UNITS (of|before|after|in)`
		},
		{
			rule: 'clock',
			patterns: `
				ABOUT? CLOCK MERIDIEM? ZONE?
				ABOUT? DAYNUM|CLOCK_DOTTED MERIDIEM ZONE?
				CLOCK_HHMM|CLOCK_DOTTED ZONE
				ABOUT? CLOCK_NOON`
		},
		{
			rule: 'part-of-day',
			patterns: `
				(in|during|by|through) the STAGE? DAYPART
				the STAGE DAYPART`
		},
		{ rule: 'present', notBefore: '-', patterns: 'NOW' },
		{
			rule: 'past',
			notBefore: '-',
			patterns: `
				ONCE
				the? recent|PASTWARD|SIDE_LAST UNITS
				more? recent UNIT|UNITS`
		},
		{
			rule: 'future',
			notBefore: '- as',
			patterns: `
				SOON
				the? AHEADWARD UNITS
				the UNITS ahead`
		}
	],
	tense: {
		past: 'was were had did said told went met came began took made gave got left won lost fell rose hit shot held kept led found saw knew thought brought bought sold sent spent spoke wrote ran cut put broke built fought flew drove grew threw struck stood sank drew hurt paid caught sought chose swept shut spread died became felt heard read stole won withdrew been done gone taken given seen known shown written spoken broken fallen grown thrown begun chosen driven',
		pastEndings: ['ed'],
		notPast:
			'need indeed speed united exceed proceed succeed breed embed unprecedented hundred sacred naked wicked rugged',
		future:
			"will 'll wo shall won't would could might should can may gonna won't upcoming begins starts opens arrives expires resume resumes leaves meets returns ends she'll he'll they'll we'll i'll it'll you'll",
		appointed: 'scheduled due set slated expected planned is are',
		links: 'to for on by at',
		intended:
			'plans plan planning expects expect expecting intends intend intended hopes hope hoping going wants want vows vowed pledged promised agreed aims seeks poised ready',
		infinitive: 'to',
		progressive: 'is are am',
		progressiveEnding: 'ing',
		passive: 'be being is are am get gets getting being',
		adverbEnding: 'ly',
		negation: 'not never also',
		perfect: 'have',
		back: 'since',
		ahead: 'by until till before',
		until: 'until till',
		deadline: 'by'
	}
};
