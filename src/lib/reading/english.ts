import type { Language, Lexicon } from './language.js';

const months =
	'january february march april may june july august september october november december';
const shortMonths = 'jan feb mar apr jun jul aug sep sept oct nov dec';
const shortNumbers = [0, 1, 2, 3, 5, 6, 7, 8, 8, 9, 10, 11];
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday';
const shortWeekdays = 'mon tue tues wed thu thur thurs fri sat';
const shortDays = [1, 2, 2, 3, 4, 4, 4, 5, 6];

const numbered = (words: string, values?: readonly number[]): Record<string, number> =>
	Object.fromEntries(words.split(' ').map((word, index) => [word, values?.[index] ?? index]));

const dotted = (words: Record<string, number>): Record<string, number> =>
	Object.fromEntries(Object.entries(words).map(([word, value]) => [`${word}.`, value]));

const same = (value: string | number, words: string): Record<string, string | number> =>
	Object.fromEntries(words.split(', ').map((word) => [word, value]));

const units = 'second minute hour day night week weekend month quarter year decade';
const short = { ...numbered(shortMonths, shortNumbers) };
const shortWeek = { ...numbered(shortWeekdays, shortDays) };
const fullMonths = numbered(months);
const sure = Object.fromEntries(
	Object.entries(fullMonths).filter(([name]) => !['march', 'may'].includes(name))
);
const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals =
	'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

// what a number before them counts: after 2024 people
const counted =
	'people persons men women children soldiers troops civilians residents workers employees jobs homes houses miles kilometers kilometres meters metres feet tons tonnes dollars euros pounds shares points votes seats copies units others passengers students prisoners refugees km percent police families cases deaths bodies villages companies';

const lexicon: Lexicon = {
	MONTH: { ...fullMonths, ...short, ...dotted(short) },
	// months that are no other word, even with a capital
	MONTH_SURE: { ...sure, ...short, ...dotted(short) },
	WEEKDAY: { ...numbered(weekdays), ...dotted(shortWeek) },
	WEEKDAY_SET: numbered(weekdays.replace(/y\b/g, 'ys')),
	UNIT: {
		...Object.fromEntries(
			units
				.split(' ')
				.slice(1)
				.map((u) => [u, u])
		),
		century: 'century'
	},
	UNITS: {
		...Object.fromEntries(units.split(' ').map((u) => [`${u}s`, u])),
		centuries: 'century'
	},
	ORDINAL: { ...numbered(ordinals), final: -1 },
	ORDINAL_LAST: { last: -1, final: -1 },
	ORDINAL_SHORT: { q1: 1, q2: 2, q3: 3, q4: 4, h1: 1, h2: 2 },
	DAYNUM: { fourth: 4, first: 1, fifth: 5, ninth: 9, eleventh: 11 },
	NUMBER: {
		...same(
			'X',
			'several, a few, few, many, some, dozens of, a number of, hundreds of, thousands of, countless, a handful of, numerous, multiple'
		),
		...same(2, 'a couple of, a couple, a pair of'),
		'a dozen': 12
	},
	HALF: { 'and a half': 0.5, 'and one half': 0.5 },
	HALFOF: { 'half a': 0.5, 'half an': 0.5, 'a half': 0.5, half: 0.5 },
	ABOUT: same(
		'about',
		'about, around, approximately, nearly, almost, roughly, over, more than, less than, fewer than, at least, at most, up to, under, only, just, just over, just under, well over, as many as, some, another, close to, no more than, as little as, the better part of'
	),
	RUN: same(
		'run',
		'straight, consecutive, full, whole, more, long, additional, trading, calendar, school, business, working, extra, entire, solid, successive, different, good, short, separate, other'
	),
	SHIFT: {
		...same(-1, 'last'),
		...same(0, 'this, the current, the present, current'),
		...same(1, 'next')
	},
	PASTWARD: same('past', 'past, last, previous, preceding, prior'),
	AHEADWARD: same('next', 'next, coming, following, upcoming, ensuing'),
	STAGE: {
		...same(
			'early',
			'early, early in, early on, the beginning of, the start of, beginning of, the early part of, start of, the very beginning of, the opening of, the first part of, the early days of, the first days of, the early, the outset of'
		),
		...same('mid', 'mid, middle, the middle of, midway through, the mid, halfway through'),
		...same(
			'late',
			'late, late in, the end of, end of, the close of, the latter part of, the tail end of, the closing days of, the last days of, the late, the final days of'
		),
		...same('earlier', 'earlier, earlier in'),
		...same('later', 'later, later in, the rest of, the remainder of, the balance of')
	},
	DEIXIS: {
		today: 0,
		yesterday: -1,
		tomorrow: 1,
		'the day before yesterday': -2,
		'the day after tomorrow': 2
	},
	DAYPART: {
		...same('MO', 'morning, mornings, dawn, daybreak, sunrise'),
		...same('AF', 'afternoon, afternoons, midday'),
		...same('EV', 'evening, evenings, dusk, sunset'),
		...same('NI', 'night, nights, overnight')
	},
	DAYPART_TONIGHT: { tonight: 'NI', overnight: 'NI' },
	SEASON: {
		spring: 'SP',
		summer: 'SU',
		autumn: 'FA',
		fall: 'FA',
		winter: 'WI',
		springtime: 'SP',
		summertime: 'SU',
		wintertime: 'WI'
	},
	HOLIDAY: {
		"new year's day": '1-1',
		"new year's eve": '12-31',
		"new year's": '1-1',
		"valentine's day": '2-14',
		"st. patrick's day": '3-17',
		'may day': '5-1',
		'memorial day': '5/1/-1',
		'independence day': '7-4',
		'the fourth of july': '7-4',
		'labor day': '9/1/1',
		'columbus day': '10/1/2',
		'martin luther king day': '1/1/3',
		"presidents' day": '2/1/3',
		halloween: '10-31',
		'veterans day': '11-11',
		'armistice day': '11-11',
		thanksgiving: '11/4/4',
		'thanksgiving day': '11/4/4',
		'christmas eve': '12-24',
		christmas: '12-25',
		'christmas day': '12-25',
		'boxing day': '12-26',
		'good friday': 'easter-2',
		'easter sunday': 'easter+0',
		'easter monday': 'easter+1',
		easter: 'easter+0',
		'palm sunday': 'easter-7'
	},
	OFTEN: {
		...same('P1D', 'daily'),
		...same('P1W', 'weekly'),
		...same('P1M', 'monthly'),
		...same('P1Q', 'quarterly'),
		...same('P1Y', 'annual, annually, yearly'),
		...same('PT1H', 'hourly'),
		...same('P1D', 'nightly'),
		...same('P2W', 'fortnightly')
	},
	EACH: same('each', 'each, every, per'),
	SIDE: {
		...same(1, 'later, after that, afterwards, afterward, thereafter'),
		...same(-1, 'earlier, before that, previously, beforehand')
	},
	SIDE_AROUND: { before: -1, previous: -1, after: 1 },
	SIDE_NEXT: same(1, 'following, next, subsequent'),
	SIDE_LAST: same(-1, 'previous, preceding, prior'),
	SIDE_SAME: same(0, 'same, very same, that same'),
	CLOCK_NOON: { noon: '12:00', midnight: '00:00', noontime: '12:00' },
	MERIDIEM: {
		"o'clock": 'oclock',
		'a.m.': 'am',
		'p.m.': 'pm',
		am: 'am',
		pm: 'pm'
	},
	ZONE: {
		...same('Z', 'utc, gmt, (utc), (gmt)'),
		...same(
			'local',
			'est, edt, eastern, et, cst, cdt, central time, pst, pdt, pacific time, cet, bst, ist, jst, local time, eastern time, eastern daylight time, eastern standard time, moscow time'
		)
	},
	// words beside which a number is a year, and march or may a month
	BESIDE: same(
		'beside',
		"in, of, since, from, until, till, by, before, after, during, between, around, about, through, throughout, for, circa, as of, the, a, its, his, her, their, our, that, this, and, to, within, 's, on, (, -"
	),
	// words before which units have no number
	SPAN: same(
		'span',
		'for, in, over, after, within, of, the, through, last, took, lasted, until, take, spent'
	),
	// what stands before a rate: ten dollars a day
	RATE: same(
		'rate',
		'times, twice, once, %, people, percent, dollars, euros, pounds, barrels, million, billion, hours, days'
	),
	LENGTH: {
		daylong: 'P1D',
		weeklong: 'P1W',
		monthlong: 'P1M',
		yearlong: 'P1Y',
		decadelong: 'P1DE',
		'a fortnight': 'P2W'
	},
	DECADE_WORD: {
		twenties: 1920,
		thirties: 1930,
		forties: 1940,
		fifties: 1950,
		sixties: 1960,
		seventies: 1970,
		eighties: 1980,
		nineties: 1990
	},
	// events and things that carry a year behind their name
	YEARLY: same(
		'event',
		'conference, games, olympics, cup, expo, summit, championship, championships, festival, election, elections, awards, euro, season, model, version, edition, class of, census, budget, report'
	),
	COUNTED: Object.fromEntries(counted.split(' ').map((word) => [word, word])),
	DID: same('did', 'was, is, saw, will, has, had, marked, would, brought, may, might, could'),
	NOW: same(
		'now',
		'now, currently, presently, nowadays, right now, at present, at the moment, at this time, at this point, at the present time, these days, as of now, for now, for the time being, the time being, the present, the present day, until now, the current, current'
	),
	ONCE: same(
		'past',
		'recently, more recently, most recently, very recently, lately, recent, the past, previously, at the time, at that time, at one time, once upon a time, the recent past, the old days, a long time ago, long ago, not long ago, some time ago, in recent times, so far'
	),
	SOON: same(
		'future',
		'soon, very soon, shortly, the future, the near future, the foreseeable future, the long term, the near term, the short term, the long run, the short run, as soon as possible, sooner or later, in due course, eventually, before long, imminently, at a later date, at a later time, at a later stage'
	),
	CUE: same(
		'cue',
		'since then, ever since, shortly after, soon after, shortly afterwards, soon afterwards, shortly before, immediately after, shortly thereafter, afterwards, thereafter, in response, by then, until then, initially, the days leading up to, the weeks leading up to, the hours leading up to, the months leading up to, the run-up to, the aftermath of, the eve of'
	)
};

/** English: its words, its patterns, its tenses. */
export const english: Language = {
	lexicon,
	capitals:
		'may march mar sun sat mon wed fri jan jun dec sep oct nov apr feb jul aug august april june easter thanksgiving sunday monday tuesday wednesday thursday friday saturday sundays mondays tuesdays wednesdays thursdays fridays saturdays',
	numbers: {
		...numbered(small),
		...numbered(tens, [20, 30, 40, 50, 60, 70, 80, 90]),
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
				all? STAGE? the? SHIFT UNIT
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
				the UNIT SIDE|SIDE_AROUND
				that DAYPART`
		},
		{
			rule: 'set',
			patterns: `
				OFTEN
				EACH NUMBER? UNIT|UNITS
				EACH other|single UNIT
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
		past: 'was were had did said told went met came began took made gave got left won lost fell rose hit shot held kept led found saw knew thought brought bought sold sent spent spoke wrote ran cut put broke built fought flew drove grew threw struck stood sank drew hurt paid lay taught caught sought chose froze hid rode rang swore tore wore woke swept shut spread died became felt heard lent meant read sang slid stole swam won withdrew overtook underwent undertook been done gone taken given seen known shown written spoken broken fallen grown thrown begun chosen driven',
		pastEndings: ['ed'],
		notPast:
			'need indeed speed united exceed proceed succeed breed embed unprecedented hundred sacred naked wicked rugged',
		future:
			"will 'll wo shall won't would could might should can may gonna won't upcoming begins starts opens arrives expires she'll he'll they'll we'll i'll it'll you'll",
		futureBefore:
			'plans plan planned planning expects expect expected expecting scheduled due set slated intends intend intended hopes hope hoping going wants want vows vowed pledged promised agreed are is aims seeks poised ready',
		links: 'to for on by at',
		passive: 'be being is are am get gets getting being',
		adverbEnding: 'ly',
		negation: 'not never also',
		perfect: 'have',
		back: 'since',
		ahead: 'by until till before',
		until: 'until till'
	}
};
