import type { Mapping } from './mapping.js';
import type { Kind } from './table.js';

/** A kind of table whose columns are known. */
export interface Preset {
	/** The kind. */
	readonly kind: Kind;
	/** Columns by which it is known; all must be there. */
	readonly signs: readonly string[];
	/** What its columns stand for. */
	readonly mapping: Mapping;
}

const ACLED: Preset = {
	kind: 'acled',
	signs: ['event_id_cnty', 'event_date', 'time_precision', 'event_type', 'actor1', 'fatalities'],
	mapping: {
		columns: {
			id: 'event_id_cnty',
			when: 'event_date',
			title: ['sub_event_type', 'location'],
			summary: 'notes',
			kind: 'event_type',
			actors: ['actor1', 'actor2'],
			place: 'location',
			latitude: 'latitude',
			longitude: 'longitude',
			source: 'source'
		},
		precision: { column: 'time_precision', units: { '1': 'day', '2': 'week', '3': 'month' } },
		figures: [{ column: 'fatalities', of: 'fatalities', claimant: 'ACLED' }]
	}
};

const UCDP: Preset = {
	kind: 'ucdp',
	signs: ['type_of_violence', 'conflict_name', 'date_prec', 'date_start', 'date_end', 'best'],
	mapping: {
		columns: {
			id: 'id',
			start: 'date_start',
			end: 'date_end',
			title: ['dyad_name', 'where_coordinates'],
			summary: 'source_headline',
			track: 'conflict_name',
			actors: ['side_a', 'side_b'],
			place: 'where_coordinates',
			latitude: 'latitude',
			longitude: 'longitude'
		},
		precision: {
			column: 'date_prec',
			units: { '1': 'day', '2': 'range', '3': 'range', '4': 'range', '5': 'range' }
		},
		figures: [
			{ column: 'best', low: 'low', high: 'high', of: 'deaths, best estimate', claimant: 'UCDP' }
		]
	}
};

const TIMELINE_JS: Preset = {
	kind: 'timelinejs',
	signs: ['Year', 'Headline', 'Text', 'Display Date'],
	mapping: {
		columns: {
			start: ['Year', 'Month', 'Day', 'Time'],
			end: ['End Year', 'End Month', 'End Day', 'End Time'],
			title: 'Headline',
			summary: 'Text',
			track: 'Group'
		}
	}
};

/** The columns of UCDP GED in their order, for files that leave the names out. */
export const ucdpColumns =
	'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
		' '
	);

const presets = [ACLED, UCDP, TIMELINE_JS];

/** Returns what is known of a table by its columns; undefined for any other table. */
export function presetOf(columns: readonly string[]): Preset | undefined {
	const found = presets.find(({ signs }) => signs.every((sign) => columns.includes(sign)));
	return found && { ...found, mapping: withThere(found.mapping, columns) };
}

/** Leaves out what a mapping names and a table, of an older edition, does not have. */
function withThere(mapping: Mapping, columns: readonly string[]): Mapping {
	const isThere = (name: string) => columns.includes(name);
	const kept = Object.entries(mapping.columns ?? {}).flatMap(([key, named]) => {
		const there = [named].flat().filter((name) => name !== undefined && isThere(name)) as string[];
		return there.length ? [[key, there.length === 1 ? there[0]! : there]] : [];
	});
	return { ...mapping, columns: Object.fromEntries(kept) };
}
