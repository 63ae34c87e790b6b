import type { ColumnKey, Mapping } from './protocol.js';

type Columns = NonNullable<Mapping['columns']>;
type Named = readonly (readonly [ColumnKey, readonly string[]])[];

const listed = (columns: Columns = {}): Named =>
	(Object.entries(columns) as [ColumnKey, string | string[] | undefined][]).map(
		([key, names]) => [key, names === undefined ? [] : [names].flat()] as const
	);

/** Returns what a column stands for; undefined for nothing. */
export const keyOf = ({ columns }: Mapping, column: string): ColumnKey | undefined =>
	listed(columns).find(([, names]) => names.includes(column))?.[0];

/** Returns a mapping in which a column stands for a key, after others. */
export function withKey(mapping: Mapping, column: string, key: ColumnKey | undefined): Mapping {
	const others = listed(mapping.columns).map(
		([one, names]) => [one, names.filter((name) => name !== column)] as const
	);
	const before = others.find(([one]) => one === key)?.[1] ?? [];
	const all = [
		...others.filter(([one]) => one !== key),
		...(key === undefined ? [] : [[key, [...before, column]] as const])
	];
	const columns = Object.fromEntries(
		all.filter(([, names]) => names.length).map(([one, names]) => [one, compact(names)])
	) as Columns;
	return { ...mapping, columns };
}

const compact = (names: readonly string[]): string | string[] =>
	names.length === 1 ? names[0]! : [...names];
