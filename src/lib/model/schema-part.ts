import { z } from 'zod';
import { linkProtocols } from './link.js';

// pages forbid code that is made while they run
z.config({ jitless: true });

/** Returns a schema with what an editor says of it. */
export const about = <T extends z.ZodType>(schema: T, description: string): T =>
	schema.meta({ description });

/** Most characters of an id, which is a folder of the site. */
export const mostInId = 80;
/** Most characters of a text of a foreign file that has no key here. */
export const mostInExtra = 10_000;
/** Most characters of an address or a date. */
export const mostInLine = 2000;

/** Returns the schema of a text of at most `max` characters. */
export const text = (max: number, description: string) =>
	about(z.string().max(max).trim().min(1), `${description} (at most ${max} characters)`);

/** Returns the schema of an id, which is a part of an address. */
export const id = (of: string) =>
	about(
		z
			.string()
			.max(mostInId)
			.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		`${of}: lower-case letters, digits and single hyphens`
	);

/** Returns the schema of a day of four-digit years. */
export const day = (description: string) =>
	about(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), `${description}, as YYYY-MM-DD`);

/** Returns the schema of a day of any year. */
export const chapterDay = (description: string) =>
	about(z.string().regex(/^(-?\d{4}|[+-]\d{6})-\d{2}-\d{2}$/), `${description}, as YYYY-MM-DD`);

/** Returns the schema of a date in EDTF. */
export const edtf = (description: string) =>
	about(z.string().max(mostInLine).min(1), `${description}, in EDTF (ISO 8601-2)`);

/** Returns the schema of an address. */
export const url = (description: string) =>
	about(
		// its length counts as it stands, before blanks are taken off
		z
			.string()
			.max(mostInLine)
			.check(z.url({ protocol: linkProtocols })),
		`${description}, an address of http, https or mailto`
	);

/** The schema of the number of a paragraph. */
export const paragraph = about(
	z.int().min(1),
	'number of a paragraph of the source, counted from 1'
);

/** The schemas of a paragraph and its source. */
export const ofSource = {
	source: about(
		id('one of `sources`'),
		'the source whose paragraph it is; the first one if left out'
	).optional(),
	paragraph: paragraph.optional()
};
