import { fileMessagesOf } from '../messages/files.js';
import { safeLink } from '../model/link.js';
import type { TimelineFile } from '../model/schema.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { overlaps } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';

/** Returns events with all those that their dates are counted from. */
export function withAnchors(
	{ events }: Timeline,
	chosen: readonly TimelineEvent[]
): readonly TimelineEvent[] {
	const byId = new Map(events.map((event) => [event.id, event]));
	const kept = new Set<TimelineEvent>();
	for (const first of chosen) {
		let event: TimelineEvent | undefined = first;
		while (event && !kept.has(event)) {
			kept.add(event);
			event = byId.get(event.dating.anchor);
		}
	}
	return events.filter((event) => kept.has(event));
}

/** the rows that are used; the first one where none is, since a file needs one */
function used<T extends { id: string }>(rows: readonly T[], ids: ReadonlySet<string>): T[] {
	const left = rows.filter(({ id }) => ids.has(id));
	return left.length ? left : rows.slice(0, 1);
}

function chaptersOf({ chapters }: Timeline, events: readonly TimelineEvent[]): Set<string> {
	const spans = events.map(({ when }) => clampedSpan(when));
	const left = chapters.filter(({ window }) => spans.some((when) => overlaps(window, when)));
	return new Set(left.map(({ id }) => id));
}

type Parts = Pick<TimelineFile, 'events' | 'relations' | 'phases'>;
type Reference = { readonly source?: string | undefined; readonly paragraph?: number | undefined };

/** the sources with all their paragraphs, since they are numbered; those that nothing names any more say why */
function sourcesOf({ sources = [], locale }: TimelineFile, parts: Parts) {
	const { leftOut } = fileMessagesOf(locale).json;
	const { events, relations = [], phases = [] } = parts;
	const references: (Reference | undefined)[] = [
		...events.flatMap(({ citations = [], dating, figures = [] }) => [
			...citations,
			dating,
			...figures
		]),
		...relations,
		...phases
	];
	const first = sources[0]?.id;
	const named = new Set(
		references.map((one) => one && `${one.source ?? first} ${one.paragraph ?? ''}`)
	);
	return sources.map(({ paragraphs, ...source }) => ({
		...source,
		...(paragraphs && {
			paragraphs: paragraphs.map((paragraph, index) =>
				named.has(`${source.id} ${index + 1}`) ? paragraph : { none: leftOut, ...paragraph }
			)
		})
	}));
}

/** Returns a timeline file with some of its events, and what these need. */
export function cutTo(
	file: TimelineFile,
	timeline: Timeline,
	chosen: readonly TimelineEvent[]
): TimelineFile {
	const kept = withAnchors(timeline, chosen);
	if (kept.length === timeline.events.length) return file;
	const ids = new Set(kept.map(({ id }) => id));
	const events = file.events.filter(({ id }) => ids.has(id));
	const relations = file.relations?.filter(({ from, to }) => ids.has(from) && ids.has(to));
	const chapters = used(file.chapters, chaptersOf(timeline, kept));
	const [actors, places] = [
		new Set(kept.flatMap((event) => event.actors)),
		new Set(kept.flatMap((event) => event.places))
	];
	const phases = file.phases?.map(({ event, ...phase }) =>
		event !== undefined && ids.has(event) ? { ...phase, event } : phase
	);
	const parts = { events, ...(phases && { phases }), ...(relations && { relations }) };
	const sources = sourcesOf(file, parts);
	return {
		...file,
		chapter: (chapters.find(({ id }) => id === file.chapter) ?? chapters[0]!).id,
		chapters,
		tracks: used(file.tracks, new Set(kept.map(({ track }) => track))),
		kinds: used(file.kinds, new Set(kept.map(({ kind }) => kind))),
		...(file.actors && { actors: file.actors.filter(({ id }) => actors.has(id)) }),
		...(file.places && { places: file.places.filter(({ id }) => places.has(id)) }),
		...parts,
		...(sources.length && { sources })
	};
}

/** a value of a file as it is written: without addresses that may not be linked */
const written = (key: string, value: unknown): unknown =>
	(key === 'url' || key === 'archived') && typeof value === 'string'
		? (safeLink(value) ?? undefined)
		: value;

/** Returns a timeline file as text. It may stand in `data/`. */
export const jsonText = (file: TimelineFile): string => `${JSON.stringify(file, written, '\t')}\n`;
