import type { Messages } from '../messages/index.js';

/** A date in ISO form, a number with its separators, a word, or a dash between dates. */
const WORD = /\d{4}-\d\d(?:-\d\d)?|\d+(?:[.,:]\d+)*|\p{L}+|–/gu;

/** Returns a text without case, diacritics, possessives and the dots of initials. */
export const folded = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]s\b/g, '')
		.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1');

const PARTS = ['early', 'mid', 'late'] as const;

/** What a word can be in a date. */
type Slot = 'year' | 'month' | 'day' | 'part';
type Slots = Partial<Record<Slot, string>>;

/** Reads texts as terms to index, and questions as terms to look up. */
export interface Reader {
	/** Returns the terms of a text; a date gives several. */
	readonly indexed: (text: string) => string[];
	/** Returns the terms of a question; a date gives its fullest. */
	readonly asked: (text: string) => string[];
}

const isNumber = (word: string, from: number, to: number): boolean =>
	/^\d{1,4}$/.test(word) && Number(word) >= from && Number(word) <= to;

/** Returns what tells what a word can be in a date of a language. */
function slotReader({ dates }: Messages): (word: string) => Slots {
	const months = dates.months.map(folded);
	const short = dates.monthsShort.map(folded);
	const parts = PARTS.map((part) => folded(dates.part(part, '')).replace(/\P{L}/gu, ''));
	return (word) => {
		const isMonth = (_: string, index: number) =>
			short[index] === word || (word.length > 2 && months[index]!.startsWith(word));
		const month = months.findIndex(isMonth) + 1;
		const part = PARTS[parts.indexOf(word)];
		if (month) return { month: String(month).padStart(2, '0') };
		if (part) return { part };
		if (isNumber(word, 1, 31)) return { day: word.padStart(2, '0') };
		return isNumber(word, 1000, 9999) ? { year: word } : {};
	};
}

/** Returns the terms of a date, the fullest first: 2024-11-19, --11-19, 2024-11. */
function dateTerms({ year, month, day, part }: Slots): string[] {
	const last = part ?? day;
	if (!last) return [`${year}-${month}`];
	const usual = `--${month}-${last}`;
	return year ? [`${year}-${month}-${last}`, usual, `${year}-${month}`] : [usual];
}

/** The orders in which a full date can be written. */
const ORDERS = ['day month year', 'month day year', 'part month year'];
const FORMS = new Set([...ORDERS, 'day month', 'month day', 'part month', 'month year']);

/** Returns the longest date that begins at a word; null for none. */
function dateAt(slots: readonly Slots[], at: number): { size: number; terms: string[] } | null {
	for (const size of [3, 2]) {
		const words = slots.slice(at, at + size);
		if (FORMS.has(words.map((word) => Object.keys(word)[0]).join(' ')))
			return { size, terms: dateTerms(Object.assign({}, ...words)) };
	}
	return null;
}

/**
 * Returns the reader of a language.
 *
 * It knows the months and the words that say nothing.
 */
export function termsIn(messages: Messages): Reader {
	const slotsOf = slotReader(messages);
	const ignored = new Set(['–', ...messages.ignored.split(' ')]);
	const wordsOf = (text: string) =>
		(folded(text).match(WORD) ?? []).map((word) => word.replaceAll(',', ''));
	const isTelling = (word: string) => !ignored.has(word);

	function indexed(text: string): string[] {
		const words = wordsOf(text);
		const slots = words.map(slotsOf);
		return words
			.flatMap((word, at) => [word, ...(dateAt(slots, at)?.terms ?? [])])
			.filter(isTelling);
	}

	function asked(text: string): string[] {
		const words = wordsOf(text).filter(isTelling);
		const slots = words.map(slotsOf);
		const terms: string[] = [];
		let at = 0;
		while (at < words.length) {
			const date = dateAt(slots, at);
			terms.push(date?.terms[0] ?? words[at]!);
			at += date?.size ?? 1;
		}
		return terms;
	}
	return { indexed, asked };
}
