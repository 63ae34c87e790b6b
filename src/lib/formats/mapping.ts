import { z } from 'zod';
import { refuseFile, words } from './table.js';

/** The generator of code that schemas have by default is forbidden by the policy of pages. */
z.config({ jitless: true });

const column = z.string().min(1).max(1000);
const columns = z.union([column, z.array(column).min(1).max(6)]);

/** Keys that columns stand for. */
export const columnKeys = [
	...['when', 'start', 'end', 'title', 'summary', 'label', 'id', 'kind', 'track', 'weight'],
	...['status', 'claimant', 'actors', 'place', 'latitude', 'longitude', 'point'],
	...['source', 'url', 'page', 'locator', 'quote'],
	...['picture', 'alt', 'credit', 'licence']
] as const;

/** The units in which a column may tell how exact a date is. */
export const precisionUnits = [
	'day',
	'week',
	'month',
	'year',
	'decade',
	'century',
	'range'
] as const;

const mappingSchema = z.strictObject({
	$schema: column.optional(),
	sheet: column.optional(),
	header: z.int().min(0).max(1000).optional(),
	dayFirst: z.boolean().optional(),
	columns: z
		.strictObject(
			Object.fromEntries(columnKeys.map((key) => [key, columns.optional()])) as Record<
				(typeof columnKeys)[number],
				z.ZodOptional<typeof columns>
			>
		)
		.optional(),
	precision: z
		.strictObject({ column, units: z.record(z.string(), z.enum(precisionUnits)) })
		.optional(),
	figures: z
		.array(
			z.strictObject({
				column,
				of: column,
				low: column.optional(),
				high: column.optional(),
				qualifier: column.optional(),
				claimant: column.optional()
			})
		)
		.max(12)
		.optional(),
	exact: z.boolean().optional(),
	extra: z.union([z.boolean(), z.array(column)]).optional(),
	head: z.record(z.string(), z.unknown()).optional()
});

/** How the columns of a table become events, and what a timeline has beside these. */
export type Mapping = z.infer<typeof mappingSchema>;
/** What a column stands for. */
export type ColumnKey = (typeof columnKeys)[number];
/** How exact a date is, as a column tells. */
export type PrecisionUnit = (typeof precisionUnits)[number];

/**
 * Reads a mapping from its JSON.
 *
 * @throws {TableError} that names the key and the mend
 */
export function readMapping(json: unknown): Mapping {
	const result = mappingSchema.safeParse(json);
	if (result.success) return result.data as Mapping;
	const { path, message } = result.error.issues[0]!;
	const key = path.map(String).join('.') || 'the whole';
	return refuseFile(words.file.mapping(`"${key}"`, message));
}

/** Returns the columns that stand for a key, in their order. */
export function columnsOf({ columns }: Mapping, key: ColumnKey): readonly string[] {
	const named = columns?.[key];
	return named === undefined ? [] : typeof named === 'string' ? [named] : named;
}

/** Returns every column that a mapping names. */
export function namedColumns(mapping: Mapping): readonly string[] {
	const { precision, figures = [], extra } = mapping;
	return [
		...columnKeys.flatMap((key) => columnsOf(mapping, key)),
		...(precision ? [precision.column] : []),
		...figures.flatMap(({ column, low, high }) => [column, low, high]),
		...(Array.isArray(extra) ? extra : [])
	].filter((name) => name !== undefined);
}

/** Returns a mapping as the text of a file. */
export const mappingText = (mapping: Mapping): string => `${JSON.stringify(mapping, null, '\t')}\n`;
