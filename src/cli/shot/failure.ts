/** Exit codes of the command, by kind of fault. An internal one is the command's own. */
export const exitCodes = {
	internal: 1,
	usage: 2,
	load: 3,
	content: 4,
	write: 5,
	differs: 6,
	browser: 7,
	some: 8,
	interrupted: 130
} as const;

/** A fault in one line that names the fact and the mend. */
export class Failure extends Error {
	/** The kind, which decides the exit code. */
	readonly kind: keyof typeof exitCodes;

	constructor(kind: keyof typeof exitCodes, message: string) {
		super(message.replace(/\s+/g, ' ').trim());
		this.kind = kind;
	}
}

/** Returns what kind of fault any error is. */
export const kindOf = (error: unknown): keyof typeof exitCodes =>
	error instanceof Failure ? error.kind : 'internal';

/** Returns the message of an error as one line. */
export const lineOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
