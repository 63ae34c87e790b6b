import { csvFormat, group } from 'd3';
import { messagesOf, type Messages } from '../messages/index.js';
import { safeLink } from '../model/link.js';
import { linkIn, paragraphsIn, sourcesOf } from '../model/source.js';
import { quotesOf } from '../model/sequence.js';
import type { Relation, Timeline, TimelineEvent } from '../model/timeline.js';
import { formatWhen } from '../time/format.js';
import { isoBounds } from '../time/iso.js';

/** what the cells of one event are made from */
interface Row {
	readonly event: TimelineEvent;
	readonly timeline: Timeline;
	/** relations by the event that they go out from */
	readonly related: ReadonlyMap<string, readonly Relation[]>;
	readonly m: Messages;
}

type Field = string | number | null | undefined;

/** spreadsheets read UTF-8 only where a file begins with this mark */
const BOM = '\ufeff';
/** what a spreadsheet takes for a formula, and the apostrophe that keeps it from doing so */
const DANGEROUS = /^['=+\-@\t\r\n＝＋－＠]/;

/** one apostrophe before what could be a formula, or begins with one: a reader drops the first */
const guarded = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);

const escaped = (field: Field): string => String(field ?? '').replace(/[\\;|]/g, '\\$&');

/** a cell of several entries, `; ` between them and ` | ` between their fields, `\` before these signs in a text */
const entries = (rows: readonly (readonly Field[])[]): string =>
	rows.map((fields) => fields.map(escaped).join(' | ')).join('; ');

const list = (fields: readonly Field[]): string => entries(fields.map((field) => [field]));

/** the rows with these ids, in the order of the ids */
const named = <T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] =>
	ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);

const actorsOf = ({ event, timeline }: Row): string =>
	entries(named(event.actors, timeline.actors).map(({ id, name, role }) => [id, name, role]));

const placesOf = ({ event, timeline }: Row): string =>
	entries(
		named(event.places, timeline.places).map((place) => [
			place.id,
			place.name,
			place.latitude,
			place.longitude,
			place.exact ? 'exact' : 'area',
			place.note
		])
	);

const figuresOf = ({ event }: Row): string =>
	entries(
		event.figures.map((figure) => [
			figure.qualifier,
			figure.amount,
			figure.of,
			figure.claimant,
			figure.asOf,
			figure.paragraph,
			figure.source
		])
	);

const relatedOf = ({ event, related }: Row): string =>
	entries((related.get(event.id) ?? []).map(({ type, to, paragraph }) => [type, to, paragraph]));

/** the EDTF of start and end; what does not last has no end */
function edtfOf({ edtf, precision }: TimelineEvent['when']): string[] {
	return precision === 'lasting' ? edtf.split('/') : [edtf, ''];
}

const titleOf = (id: string, rows: readonly { id: string; title: string }[]) =>
	named([id], rows)[0]?.title;

/** the columns in their order; the ends of dates are their last day or minute */
const columns: Record<string, (row: Row) => Field> = {
	id: ({ event }) => event.id,
	title: ({ event }) => event.title,
	label: ({ event }) => event.label,
	summary: ({ event }) => event.summary,
	date: ({ event, m }) => formatWhen(event.when, 'long', m),
	start: ({ event }) => edtfOf(event.when)[0],
	end: ({ event }) => edtfOf(event.when)[1],
	earliest_start: ({ event }) => isoBounds(event.when).earliestStart,
	latest_start: ({ event }) => isoBounds(event.when).latestStart,
	earliest_end: ({ event }) => isoBounds(event.when).earliestEnd,
	latest_end: ({ event }) => isoBounds(event.when).latestEnd,
	precision: ({ event }) => event.when.precision,
	total: ({ event }) => (event.when.total ? 'yes' : 'no'),
	uncertain: ({ event }) => (event.when.uncertain ? 'yes' : 'no'),
	uncertain_why: ({ event }) => event.uncertain?.why,
	other_reading: ({ event }) => event.uncertain?.other.edtf,
	readings: ({ event, timeline }) =>
		entries(
			(event.readings ?? []).map(({ source = timeline.sources[0]?.id, when }) => [
				source,
				when.edtf
			])
		),
	status: ({ event }) => event.status,
	claimant: ({ event }) => event.claimant,
	kind: ({ event }) => event.kind,
	kind_title: ({ event, timeline }) => titleOf(event.kind, timeline.kinds),
	track: ({ event }) => event.track,
	track_title: ({ event, timeline }) => titleOf(event.track, timeline.tracks),
	weight: ({ event }) => event.weight,
	extra: ({ event }) => entries(Object.entries(event.extra ?? {})),
	media: ({ event }) =>
		entries(
			(event.media ?? []).map(({ file, alt, credit, licence, source }) => [
				file,
				alt,
				credit,
				licence,
				source
			])
		),
	actors: actorsOf,
	places: placesOf,
	paragraphs: ({ event }) => list(paragraphsIn(event)),
	phrase: ({ event }) => event.dating.phrase,
	anchor: ({ event }) => event.dating.anchor,
	rule: ({ event }) => event.dating.rule,
	dating_paragraph: ({ event }) => event.dating.paragraph,
	dating_source: ({ event }) => event.dating.source,
	quotes: ({ event }) => list(quotesOf(event)),
	figures: figuresOf,
	related: relatedOf,
	link: ({ event }) => safeLink(linkIn(event)),
	source: (row) => list(sourcesOf(row.timeline, row.event).map(({ title }) => title)),
	source_url: (row) =>
		list(sourcesOf(row.timeline, row.event).map(({ url }) => safeLink(url) ?? '')),
	source_published: (row) =>
		list(sourcesOf(row.timeline, row.event).map(({ published }) => published ?? '')),
	citations: ({ event, timeline }) =>
		entries(
			event.citations.map(({ source = timeline.sources[0]?.id, paragraph, place, url, quote }) => [
				source,
				paragraph,
				place,
				safeLink(url),
				quote
			])
		)
};

/** Returns events as a CSV file, one row each. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
export function csvOf(timeline: Timeline, events: readonly TimelineEvent[]): string {
	const m = messagesOf(timeline.locale);
	const related = group(timeline.relations, ({ from }) => from);
	const rows = events.map((event) =>
		Object.entries(columns).map(([name, cell]) => [
			name,
			guarded(String(cell({ event, timeline, related, m }) ?? ''))
		])
	);
	return `${BOM}${csvFormat(
		rows.map((row) => Object.fromEntries(row)),
		Object.keys(columns)
	)}\n`;
}
