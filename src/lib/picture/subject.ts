import { spaceOf, tableOf, windowFor } from '../layout/setting.js';
import { pictureMessagesOf, type PictureMessages } from '../messages/picture.js';
import { passes } from '../model/filter.js';
import type { EventTable } from '../model/table.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import type { Address } from '../model/address.js';
import type { Span } from '../time/instant.js';
import { numbered } from './event-index.js';
import type { PictureRequest } from './picture-request.js';

/** A state of a timeline, and the picture that it is to become. */
export interface Subject {
	/** The timeline to show. */
	readonly timeline: Timeline;
	/** The state to show. */
	readonly address: Address;
	/** The ids that its search finds; null without a search. */
	readonly found: ReadonlySet<string> | null;
	/** The size and form of the picture. */
	readonly request: PictureRequest;
}

/** What a picture is laid out from, before anything has its place. */
export interface Draft {
	/** The state and the picture that was asked for. */
	readonly subject: Subject;
	/** The columns and rows of the events to draw. */
	readonly table: EventTable;
	/** The events that pass the filter and the search, in the order of time. */
	readonly matching: readonly TimelineEvent[];
	/** The selected event; null for none. */
	readonly selected: TimelineEvent | null;
	/** The visible span. */
	readonly domain: Span;
	/** How far phases keep their least widths: 1, or 0 in linear time. */
	readonly strength: number;
	/** The words of the timeline’s language. */
	readonly m: PictureMessages;
	/** The numbers of events by id; absent without an index. */
	readonly numbers: ReadonlyMap<string, number> | undefined;
	/** The px at the end that an index beside the figure takes. */
	readonly aside: number;
}

/** Returns the start and the width of the whole picture, in CSS px. */
export const page = ({ subject: { request } }: Draft) => ({
	x: request.preset.pad,
	width: request.width - 2 * request.preset.pad
});

/** Returns the start and the width of the figure, in CSS px. */
export const inside = (draft: Draft) => ({
	x: page(draft).x,
	width: page(draft).width - draft.aside
});

/** Returns the table and the window that a picture draws. */
function drawingOf({ timeline, address, request }: Subject) {
	const { pad, zoom } = request.preset;
	// small type makes a figure as wide as one of that many px on a page
	const width = (request.width - 2 * pad) / zoom;
	const strength = address.scale === 'linear' ? 0 : 1;
	const space = spaceOf(timeline, width, strength);
	const passing = timeline.events.filter((event) => passes(event, address.filter));
	// a track that the filter empties would take room from the others
	const track = timeline.tracks
		.map(({ id }) => id)
		.filter((id) => passing.some((one) => one.track === id));
	const table = tableOf(timeline, passing, { ...address.filter, track });
	const selected = passing.find(({ id }) => id === address.event) ?? null;
	const chosen = address.window ?? windowFor(timeline, selected ?? undefined, space);
	return { table, passing, selected, strength, domain: request.isWhole ? timeline.extent : chosen };
}

/**
 * Returns what a picture is laid out from.
 *
 * Without an index beside the figure yet.
 */
export function draftOf(subject: Subject): Draft {
	const { timeline, found, request } = subject;
	const { table, passing, selected, strength, domain } = drawingOf(subject);
	const matching = found ? passing.filter(({ id }) => found.has(id)) : passing;
	const numbers = request.preset.index ? numbered(timeline, matching) : undefined;
	return {
		subject,
		table,
		matching,
		selected,
		domain,
		strength,
		m: pictureMessagesOf(timeline.locale),
		numbers,
		aside: 0
	};
}
