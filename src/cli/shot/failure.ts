/** exit codes of the command; 1 is a fault of its own */
export const exits = {
	usage: 2,
	load: 3,
	content: 4,
	write: 5,
	differs: 6,
	browser: 7,
	some: 8,
	interrupted: 130
} as const;

/** a fault in one line that names the fact and the mend, and the code that the command ends with */
export class Failure extends Error {
	readonly code: number;

	readonly kind: keyof typeof exits;

	constructor(kind: keyof typeof exits, message: string) {
		super(message.replace(/\s+/g, ' ').trim());
		this.kind = kind;
		this.code = exits[kind];
	}
}

/** what kind of fault an error is; one of our own counts as content */
export const kindOf = (error: unknown): keyof typeof exits =>
	error instanceof Failure ? error.kind : 'content';

/** the code that a command ends with for any error */
export const codeOf = (error: unknown): number => (error instanceof Failure ? error.code : 1);

/** an error as one line */
export const lineOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
