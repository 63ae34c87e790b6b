/** Why a date cannot be used, with the mend. */
export class DateError extends Error {}

/** The characters of a refused text that its message repeats. */
const SHOWN = 60;

/** Returns the head of a text, with an ellipsis where it is cut. */
export const shortened = (text: string): string =>
	text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

/**
 * Refuses a date with the fact and the mend.
 *
 * @throws DateError always
 */
export function refuse(text: string, fact: string, mend: string): never {
	throw new DateError(`"${shortened(text)}" ${fact}: ${mend}`);
}
