import { messagesOf } from '../messages/index.js';
import { add } from '../time/steps.js';
import {
	DAY,
	fitWithin,
	instant,
	lengthOf,
	MINUTE,
	overlaps,
	span,
	type Instant,
	type Span
} from '../time/instant.js';
import { isoOf, readIso } from '../time/iso.js';
import {
	choices,
	type Gestures,
	type ListOrder,
	type Scale,
	type Theme
} from '../vocabulary/choices.js';
import { facets } from '../vocabulary/host-keys.js';
import { meantQuery } from './query.js';
import { idsOf, isAll, noFilter, type Filter } from './filter.js';
import type { Unit } from '../time/timespan.js';
import type { Timeline } from './timeline.js';

/** What an address says: the state that people share. */
export interface Address {
	/** The visible span; null for the default window. */
	readonly window: Span | null;
	/** The id of the selected event; null for none. */
	readonly event: string | null;
	/** The colours of the page. */
	readonly theme: Theme;
	/** Who receives the wheel: the page or the figure. */
	readonly gestures: Gestures;
	/** The order of the list of events. */
	readonly order: ListOrder;
	/** The scale of time. */
	readonly scale: Scale;
	/** The text of the search; empty for none. */
	readonly q: string;
	/** The ids that events are filtered by. */
	readonly filter: Filter;
}

/** The result of reading an address. */
export interface ReadAddress {
	/** The state that could be read, with defaults for the rest. */
	readonly address: Address;
	/** What was wrong with the address, in words for the reader. */
	readonly notices: readonly string[];
}

/** The address without any query. */
export const defaultAddress: Address = {
	window: null,
	event: null,
	theme: choices.theme[0],
	gestures: choices.gestures[0],
	order: choices.order[0],
	scale: choices.scale[0],
	q: '',
	filter: noFilter
};

/**
 * Returns the length in milliseconds of the shortest window of a timeline.
 *
 * A day, or twenty minutes where events have clock times.
 */
export const shortest = (finest: Unit): number => (finest === 'minute' ? 20 * MINUTE : DAY);

/**
 * Reads one end of the window; null for what is no date.
 *
 * A day as an end means its last moment.
 *
 * @example
 * readInstant('2024-11-20', true) // the first moment of 21 November 2024
 */
export function readInstant(text: string, isEnd: boolean): Instant | null {
	const read = readIso(text);
	if (!read) return null;
	return isEnd && read.isDay ? add(read.at, 1, 'day') : read.at;
}

/** Writes one end of the window; the inverse of `readInstant` on whole minutes. */
function writeInstant(at: Instant, isEnd: boolean): string {
	const minute = instant(Math.round(at / MINUTE) * MINUTE);
	const day = instant(minute - DAY);
	const isWhole = !isoOf(minute).includes('T');
	return isEnd && isWhole ? isoOf(day) : isoOf(minute);
}

type Notify = (text: string) => void;

/** Returns the part of a window inside the extent, made long enough to be drawn. */
function usable({ start, end }: Span, { extent, finest }: Timeline): Span {
	const inside = span(Math.max(start, extent.start), Math.min(end, extent.end));
	const lacking = Math.max(0, shortest(finest) - lengthOf(inside)) / 2;
	return fitWithin(span(inside.start - lacking, inside.end + lacking), extent);
}

function readWindow(query: URLSearchParams, timeline: Timeline, notify: Notify): Span | null {
	const { notice } = messagesOf(timeline.locale);
	const [from, to] = [query.get('from'), query.get('to')];
	if (from === null && to === null) return null;
	const start = from === null ? timeline.extent.start : readInstant(from, false);
	const end = to === null ? timeline.extent.end : readInstant(to, true);
	if (start === null) notify(notice.date('from', from!));
	if (end === null) notify(notice.date('to', to!));
	if (start === null || end === null) return null;
	const window = span(start, end);
	if (start >= end) notify(notice.order(from ?? '', to ?? ''));
	else if (!overlaps(window, timeline.extent)) notify(notice.outside);
	else return usable(window, timeline);
	return null;
}

function readChoice<T extends string>(
	query: URLSearchParams,
	key: string,
	choices: readonly [T, ...T[]],
	timeline: Timeline,
	notify: Notify
): T {
	const value = query.get(key);
	const known = choices.find((choice) => choice === value);
	if (value !== null && known === undefined)
		notify(messagesOf(timeline.locale).notice.choice(key, value.slice(0, 40), choices.join(', ')));
	return known ?? choices[0];
}

/** The number of characters of a search that are read. */
export const LONGEST = 200;

/** Returns a search as it stands in an address. */
export const shortened = (text: string): string => text.trim().slice(0, LONGEST);

function readFilter(query: URLSearchParams, timeline: Timeline, notify: Notify): Filter {
	const { notice } = messagesOf(timeline.locale);
	const entries = facets.map((facet) => {
		const known = idsOf(timeline, facet);
		const asked = (query.get(facet) ?? '').split(',').filter(Boolean);
		const unknown = asked.filter((id) => !known.includes(id));
		if (unknown.length) notify(notice.unknown(facet, unknown.join(', ').slice(0, 60)));
		const chosen = known.filter((id) => asked.includes(id));
		return [facet, isAll(facet, chosen, known) ? [] : chosen];
	});
	return Object.fromEntries(entries) as Filter;
}

/** Reads the query as it was meant; keys that can only be guessed become notices. */
function readKeys(raw: URLSearchParams, timeline: Timeline, notify: Notify): URLSearchParams {
	const { notice } = messagesOf(timeline.locale);
	const { query, repeated, slips } = meantQuery(raw);
	for (const key of repeated) notify(notice.repeated(key));
	for (const [key, near] of slips) notify(notice.key(key.slice(0, 40), near));
	return query;
}

/**
 * Reads the query of an address; the inverse of `writeAddress`.
 *
 * What cannot be used becomes a notice and the default. `worn` are the themes that there are.
 *
 * @example
 * const { address } = readAddress(new URLSearchParams('q=Moon&scale=linear'), timeline);
 * writeAddress(address, new URLSearchParams()).toString() // "q=Moon&scale=linear"
 */
export function readAddress(
	raw: URLSearchParams,
	timeline: Timeline,
	worn: readonly [Theme, ...Theme[]] = choices.theme
): ReadAddress {
	const notices: string[] = [];
	const notify: Notify = (text) => notices.push(text);
	const query = readKeys(raw, timeline, notify);
	const id = query.get('event');
	const event = timeline.events.find((one) => one.id === id)?.id ?? null;
	if (id !== null && event === null)
		notify(messagesOf(timeline.locale).notice.event(id.slice(0, 60)));
	const address = {
		window: readWindow(query, timeline, notify),
		event,
		theme: readChoice(query, 'theme', worn, timeline, notify),
		gestures: readChoice(query, 'gestures', choices.gestures, timeline, notify),
		order: readChoice(query, 'order', choices.order, timeline, notify),
		// what old links call elastic
		scale:
			query.get('scale') === 'elastic'
				? 'auto'
				: readChoice(query, 'scale', choices.scale, timeline, notify),
		q: shortened(query.get('q') ?? ''),
		filter: readFilter(query, timeline, notify)
	};
	readChoice(query, 'lang', choices.lang, timeline, notify);
	return { address, notices: [...new Set(notices)] };
}

/**
 * Writes an address over a query; the inverse of `readAddress`.
 *
 * Defaults are left out, keys that are not ours stay as they are.
 */
export function writeAddress(address: Address, query: URLSearchParams): URLSearchParams {
	const next = meantQuery(query).query;
	const put = (key: string, value: string | null) =>
		value === null ? next.delete(key) : next.set(key, value);
	const { window } = address;
	put('from', window && writeInstant(window.start, false));
	put('to', window && writeInstant(window.end, true));
	put('event', address.event);
	put('q', address.q || null);
	for (const facet of facets) put(facet, address.filter[facet].join(',') || null);
	for (const key of ['theme', 'gestures', 'order', 'scale'] as const)
		put(key, address[key] === defaultAddress[key] ? null : address[key]);
	return next;
}
