import type { z } from 'zod';
import { eachText, pathOf, type Problem, type Report } from './problem.js';
import { timelineSchema } from './schema.js';

type Issue = z.core.$ZodIssue;

const articleOf = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');

const wordings: { [Code in Issue['code']]?: (issue: never) => string } = {
	unrecognized_keys: ({ keys }: z.core.$ZodIssueUnrecognizedKeys) =>
		`unknown key ${keys.map((key) => `"${key}"`).join(', ')}: remove it or correct its spelling`,
	too_small: ({ minimum, origin }: z.core.$ZodIssueTooSmall) =>
		origin === 'string'
			? 'is empty: write it or remove the key'
			: `is too small: at least ${minimum}`,
	too_big: ({ maximum, origin }: z.core.$ZodIssueTooBig) =>
		origin === 'string'
			? `is too long: at most ${maximum} characters`
			: `is too big: at most ${maximum}`,
	invalid_value: ({ values }: z.core.$ZodIssueInvalidValue) =>
		`is not one of ${values.map((value) => `"${String(value)}"`).join(', ')}: choose one`,
	invalid_format: ({ format, pattern }: z.core.$ZodIssueInvalidStringFormat) =>
		format === 'url'
			? 'has the wrong form: write an address that begins with http:, https: or mailto:'
			: `has the wrong form: ${pattern ? `it must match ${pattern}` : `write a ${format}`}`,
	invalid_type: ({ expected, input }: z.core.$ZodIssueInvalidType) =>
		input === undefined
			? `is missing: add ${articleOf(expected)} ${expected}`
			: `is of the wrong type: write ${articleOf(expected)} ${expected}`
};

function wordingOf(issue: Issue): string {
	const wording = wordings[issue.code] as ((issue: Issue) => string) | undefined;
	return wording ? wording(issue) : issue.message;
}

/** Returns where a JSON value has not the shape of a timeline file. */
export function shapeProblems(json: unknown): Problem[] {
	const result = timelineSchema.safeParse(json, { reportInput: true });
	if (result.success) return [];
	return result.error.issues.map((issue) => ({
		path: pathOf(issue.path),
		message: wordingOf(issue),
		isWarning: false
	}));
}

/**
 * Characters that no text may hold.
 *
 * Controls, line separators, changes of direction, halves of surrogate pairs, and what is no
 * character.
 */
const unwanted = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;

const codeOf = (character: string): string =>
	character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

/** Returns a text in which characters that no text may hold stand as codes. */
export const escapedCharacters = (text: string): string =>
	text.replace(new RegExp(unwanted, 'gu'), (character) => `<U+${codeOf(character)}>`);

/** Reports texts with characters that no text may hold. */
export function checkCharacters(json: unknown, report: Report): void {
	eachText(json, (text, path) => {
		const [found] = unwanted.exec(text) ?? [];
		if (found === undefined) return;
		report(pathOf(path).slice(1), `holds the control character U+${codeOf(found)}: remove it`);
	});
}
