/** Returns words in the form in which texts are compared: small, without accents and points. */
export const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’´`]/g, "'")
		.replace(/ß/g, 'ss');

/** The months in English, German, French, Spanish and Italian, whole and as they are cut. */
const MONTHS = [
	'january januar janner janvier enero gennaio jan janv ene gen',
	'february februar feber fevrier febrero febbraio feb febr fevr fev',
	'march marz mars marzo mar mrz maerz',
	'april avril abril aprile apr avr abr',
	'may mai mayo maggio mag',
	'june juni juin junio giugno jun giu',
	'july juli juillet julio luglio jul juil lug',
	'august aout agosto aug ago',
	'september septembre septiembre setiembre settembre sep sept set',
	'october oktober octobre octubre ottobre oct okt ott',
	'november novembre noviembre nov',
	'december dezember decembre diciembre dicembre dec dez dic'
];

/** Early, middle and late. */
const THIRDS = [
	'early anfang debut principios inicios comienzos inizio inizi beginning start',
	'mid middle mitte milieu mi mediados meta',
	'late ende fin finales fines end'
];

/** Spring to winter. */
const SEASONS = [
	'spring fruhling fruhjahr printemps primavera',
	'summer sommer ete verano estate',
	'autumn fall herbst automne otono autunno',
	'winter hiver invierno inverno'
];

/** Words that may be left out: articles, prepositions, days of the week. */
const FILLERS = [
	'the of in on at a de del della dell di du des da le la les el il lo los den der dem am im vom zum year jahr annee ano anno nel nell en',
	'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
	'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
	'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim',
	'lunes martes miercoles jueves viernes sabado domingo',
	'lunedi martedi mercoledi giovedi venerdi sabato domenica'
];

const tableOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
	new Map(lists.flatMap((list, index) => list.split(' ').map((word) => [word, index] as const)));

/** The months, from 0, by their names. */
export const months = tableOf(MONTHS);
/** The thirds of a month or year, from 0, by their names. */
export const thirds = tableOf(THIRDS);
/** The seasons, from spring = 0, by their names. */
export const seasons = tableOf(SEASONS);
/** Words that say nothing. */
export const fillers: ReadonlySet<string> = new Set(
	FILLERS.join(' ')
		.split(' ')
		// "mi" is the middle in French, Wednesday only where a month does not follow
		.filter((word) => word !== 'mi')
);

/** Words for “about”, before a date. */
export const ABOUT =
	/^(?:c\.?|ca\.?|circa|about|around|approx\.?|approximately|etwa|ungefahr|um|gegen|vers|environ|hacia|alrededor de|aproximadamente|verso|intorno al?)\s+/;
/** Words for “before”, before a date. */
export const BEFORE =
	/^(?:before|prior to|vor(?: dem)?|avant(?: le)?|antes de(?:l)?|prima del?)\s+/;
/** Words for “after”, before a date. */
export const AFTER = /^(?:after|nach(?: dem)?|apres(?: le)?|despues de(?:l)?|dopo(?: il)?)\s+/;
/** Years before Christ, after a year. */
export const BC =
	/\s*(?:\bb\.?\s?c\.?(?:\s?e\.?)?|\bv\.\s?chr\.?|\bv\.\s?u\.\s?z\.|\bav\.?\s?j\.?-?\s?c\.?|\ba\.\s?(?:de\s)?c\.)$/;
/** Years after Christ, around a year. */
export const AD =
	/^(?:a\.?d\.?)\s+(?=\d)|\s+(?:a\.?d\.?|c\.?e\.?|n\.\s?chr\.?|apr?\.\s?j\.?-?\s?c\.?|d\.\s?c\.)$/;
/** A decade: the digits of its first year. */
export const DECADE = /^(?:annees|anos|anni|decada de|the)?\s*(\d{3})0(?:s|'s|er|er jahre)?$/;
/** What marks a year as a decade. */
export const DECADE_MARK = /^(?:annees|anos|anni|decada de)\s|(?:s|'s|er|er jahre)$/;
/** A century: its number, in digits or Roman, before or after the word. */
export const CENTURY =
	/^(?:(\d{1,2})(?:st|nd|rd|th|\.|e|eme)?\s*|([ivx]+)(?:e|eme)?\s*)(?:century|jahrhundert|jh\.?|siecle|secolo)$|^(?:siglo|secolo)\s+(?:(\d{1,2})|([ivx]+))$/;
/** Words between a start and an end. */
export const BETWEEN =
	/\s+(?:-|–|—|to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?|fino al?)\s+|\s*[–—]\s*|(?<=\d{4})\s*-\s*(?=\d{4}$)|(?<=\d\.?)-(?=\d+\.?\s+\p{L})|(?<=\p{L})-(?=\p{L}+\s+\d{4})/u;
/** Words before a start. */
export const FROM = /^(?:from|von(?: der| dem)?|vom|du|del|dal|desde(?: el)?)\s+/;
/** A moment between two dates. */
export const WITHIN =
	/^(?:between|zwischen(?: dem)?|entre(?: el| le)?|tra(?: il)?|fra(?: il)?)\s+(.+)\s+(?:and|und|et|y|e)\s+(.+)$/;
