import type { Language, Lexicon } from './language.js';

const months =
	'january february march april may june july august september october november december'.split(
		' '
	);
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
	'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
		' '
	);
const units = 'second minute hour day night week weekend month quarter year decade'.split(' ');

/** Returns words by their place in a list, each with its short forms. */
const placed = (words: readonly string[], short: (word: string) => readonly string[] = () => []) =>
	Object.fromEntries(words.map((word, index) => [index, [word, ...short(word)].join(', ')]));

const shortMonth = (word: string): string[] =>
	word.length < 5
		? []
		: [
				word.slice(0, 3),
				`${word.slice(0, 3)}.`,
				...(word === 'september' ? ['sept', 'sept.'] : [])
			];
const shortDay = (word: string): string[] =>
	word === 'sunday' ? [] : [3, 4, 5].map((length) => `${word.slice(0, length)}.`);

const allMonths = placed(months, shortMonth);

// what a number before them counts: after 2024 people
const counted =
	'people men women children soldiers troops civilians residents workers employees jobs homes houses miles kilometers meters tons dollars euros pounds shares points votes seats copies units passengers prisoners refugees percent families cases deaths';

const lexicon: Lexicon = {
	MONTH: allMonths,
	// months that are no other word, even with a capital
	MONTH_SURE: Object.fromEntries(
		Object.entries(
			placed(months, (word) => shortMonth(word).filter((form) => form.endsWith('.')))
		).filter(([key]) => key !== '2' && key !== '4')
	),
	WEEKDAY: placed(weekdays, shortDay),
	WEEKDAY_SET: placed(weekdays.map((word) => `${word}s`)),
	UNIT: { ...Object.fromEntries(units.slice(1).map((word) => [word, word])), century: 'century' },
	UNITS: { ...Object.fromEntries(units.map((word) => [word, `${word}s`])), century: 'centuries' },
	ORDINAL: {
		...placed(ordinals),
		18: 'eighteenth',
		19: 'nineteenth',
		20: 'twentieth',
		'-1': 'final'
	},
	ORDINAL_LAST: { '-1': 'last' },
	ORDINAL_SHORT: { 1: 'q1, h1', 2: 'q2, h2', 3: 'q3', 4: 'q4' },
	DAYNUM: { 1: 'first', 4: 'fourth', 5: 'fifth', 9: 'ninth', 11: 'eleventh' },
	NUMBER: {
		X: 'several, a few, few, many, some, dozens of, a number of, hundreds of, a handful of, numerous',
		2: 'a couple of, a couple, couple of, a pair of',
		12: 'a dozen'
	},
	NUMBER_OTHER: { 2: 'other' },
	HALF: { 0.5: 'and a half, and one half' },
	HALFOF: 'half a, half an, a half, half',
	ABOUT:
		'about, around, approximately, nearly, almost, roughly, over, more than, less than, fewer than, at least, at most, up to, under, only, just, some, another, close to, no more than',
	RUN: 'straight, consecutive, full, whole, more, long, additional, trading, calendar, school, business, working, extra, entire, successive, other',
	SHIFT: { '-1': 'last', 0: 'this, the current, the present, current', 1: 'next' },
	SHIFT_PAST: { '-1': 'past' },
	PASTWARD: 'past, last, previous, preceding, prior',
	AHEADWARD: 'next, coming, following, upcoming, ensuing',
	STAGE: {
		early:
			'early, early in, early on, the beginning of, the start of, beginning of, start of, the early days of, the early hours of, the early',
		mid: 'mid, middle, the middle of, the mid',
		late: 'late, late in, the end of, end of, the close of, the latter part of, the last days of, the late, the final days of',
		earlier: 'earlier, earlier in',
		later: 'later, later in, the rest of, the remainder of'
	},
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
		'5/1/-1': 'memorial day',
		'7-4': 'independence day, the fourth of july',
		'9/1/1': 'labor day',
		'10-31': 'halloween',
		'11-11': 'veterans day',
		'11/4/4': 'thanksgiving, thanksgiving day',
		'12-24': 'christmas eve',
		'12-25': 'christmas, christmas day',
		'12-31': "new year's eve",
		'easter-2': 'good friday',
		'easter+0': 'easter, easter sunday',
		'easter+1': 'easter monday'
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
	SIDE_NEXT: { 1: 'following, next, subsequent' },
	SIDE_LAST: { '-1': 'previous, preceding, prior' },
	SIDE_SAME: { 0: 'same, very same, that same' },
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
	capitals: [
		...months,
		...weekdays,
		...weekdays.map((word) => `${word}s`),
		...months.map((word) => word.slice(0, 3)),
		'easter',
		'thanksgiving'
	].join(' '),
	numbers: {
		...numbered(small, 0, 1),
		...numbered(tens, 20, 10),
		...{ hundred: 100, thousand: 1000, million: 1_000_000 }
	},
	numberLinks: 'and -',
	ordinalEndings: 'st nd rd th',
	decadeEndings: "s 's",
	isMonthFirst: true,
	rules: [
		{ rule: 'iso', patterns: 'ISO' },
		{ rule: 'slash', patterns: 'SLASH' },
		{
			rule: 'day',
			patterns: `
				WEEKDAY? ,? DAYPART? ,? MONTH the? DAYNUM ,? YEAR|YEAR_SHORT
				WEEKDAY? ,? the? DAYNUM day? of? MONTH ,? YEAR|YEAR_SHORT
				WEEKDAY? ,? MONTH the? DAYNUM ,? of? SHIFT year
				WEEKDAY? ,? the? DAYNUM of? MONTH ,? of? SHIFT year`
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
				the ORDINAL|ORDINAL_LAST UNIT of|in MONTH ,? YEAR?
				the ORDINAL|ORDINAL_LAST UNIT of|in MONTH SHIFT year`
		},
		{
			rule: 'month',
			notBefore: counted,
			patterns: `
				STAGE? MONTH ,? of? YEAR|YEAR_SHORT
				STAGE? MONTH of? SHIFT year`
		},
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
				DAYPART on|of WEEKDAY`
		},
		{ rule: 'shifted-weekday', patterns: 'SHIFT WEEKDAY DAYPART?' },
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
				HOLIDAY ,? YEAR
				HOLIDAY SHIFT year`
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
				STAGE? SEASON ,? of? YEAR
				STAGE? SEASON of? SHIFT year
				STAGE? SHIFT SEASON
				(in|since|by|until|during|for|before|through) the? STAGE? SEASON
				STAGE SEASON`
		},
		{
			rule: 'quarter',
			patterns: `
				the? ORDINAL fiscal? quarter ,? of|in? fiscal? YEAR
				the? ORDINAL fiscal? quarter of|in? SHIFT year
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
				the? ORDINAL half ,? of|in? YEAR
				the? ORDINAL half of? SHIFT year
				the ORDINAL half of the year`
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
				the? PASTWARD ABOUT? NUMBER RUN? HALF? UNITS|UNIT
				the? NUMBER PASTWARD UNITS
				the past RUN? HALFOF? UNIT HALF?
				(over|in|during|for|within|throughout) ABOUT? the PASTWARD HALFOF? UNIT HALF?`
		},
		{
			rule: 'stretch-ahead',
			patterns: `
				the? AHEADWARD ABOUT? NUMBER RUN? HALF? UNITS|UNIT
				the coming UNIT
				(over|within|during|in|for) the AHEADWARD UNIT`
		},
		{
			rule: 'unit',
			notBefore: 'old',
			patterns: `
				all? STAGE? the? SHIFT|SHIFT_PAST UNIT
				STAGE? SHIFT calendar|school|business UNIT`
		},
		{ rule: 'weekend', patterns: '(over|during|at|for|on|of|after|before|by|until) the weekend' },
		{
			rule: 'bare-unit',
			notBefore: 'of',
			patterns: `
				STAGE the? UNIT
				(on|for) the UNIT
				(ended|ending|end|ends|closed|finished|finish|close) the UNIT
				(in|during|for) the UNIT (,|.|to|compared|from)
				STAGE the DAYPART`
		},
		{
			rule: 'ago',
			patterns: `
				ABOUT? NUMBER RUN? HALF? UNITS|UNIT HALF? ago
				ABOUT? a|an|HALFOF UNIT HALF? ago
				UNITS|year ago`
		},
		{
			rule: 'ahead',
			patterns: `
				ABOUT? NUMBER HALF? UNITS|UNIT HALF? from now|today
				ABOUT? a|an|HALFOF UNIT HALF? from now|today`
		},
		{
			rule: 'lean-count',
			patterns: `
				ABOUT? NUMBER RUN? UNITS|UNIT SIDE
				ABOUT? a|an UNIT SIDE
				UNITS|year SIDE`
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
				STAGE? that|SIDE_SAME same? UNIT DAYPART?
				the DAYPART SIDE|SIDE_AROUND
				the SIDE_NEXT DAYPART
				the UNIT SIDE|SIDE_AROUND
				that DAYPART`
		},
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
				ABOUT? NUMBER RUN? HALF? UNITS|UNIT HALF?
				ABOUT? NUMBER UNITS|UNIT old|long
				the first NUMBER UNITS
				ABOUT? NUMBER (to|and|or|- NUMBER UNITS)
				the|an|a? entire|full|whole UNIT
				ABOUT? a|an|single UNIT HALF?
				ABOUT? HALFOF UNIT
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
				about|around? CLOCK MERIDIEM? ZONE?
				about|around? DAYNUM|CLOCK_DOTTED MERIDIEM ZONE?
				CLOCK_HHMM|CLOCK_DOTTED ZONE
				CLOCK_NOON`
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
				the? recent|PASTWARD UNITS
				more? recent UNIT|UNITS`
		},
		{
			rule: 'future',
			notBefore: '-',
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
			"will 'll wo shall won't would could might should can may gonna won't upcoming begins starts opens arrives expires she'll he'll they'll we'll i'll it'll you'll",
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
