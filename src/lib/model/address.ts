import { messagesOf } from '../messages/index.js';
import { add } from '../time/calendar.js';
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

/** what an address says: the state that people share; null means the default */
export interface Address {
	readonly window: Span | null;
	readonly event: string | null;
	readonly theme: Theme;
	readonly gestures: Gestures;
	readonly order: ListOrder;
	readonly scale: Scale;
	/** search; empty for none */
	readonly q: string;
	readonly filter: Filter;
}

/** an address and what was wrong with it, in words for the reader */
export interface ReadAddress {
	readonly address: Address;
	readonly notices: readonly string[];
}

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

/** ms of the shortest window: a day, or twenty minutes where events have clock times */
export const shortest = (finest: Unit): number => (finest === 'minute' ? 20 * MINUTE : DAY);

/** one end of the window; a day as an end means its last moment; null when it is no date */
export function readInstant(text: string, isEnd: boolean): Instant | null {
	const read = readIso(text);
	if (!read) return null;
	return isEnd && read.isDay ? add(read.at, 1, 'day') : read.at;
}

/** one end of the window as text; the inverse of `readInstant` on whole minutes */
function writeInstant(at: Instant, isEnd: boolean): string {
	const minute = instant(Math.round(at / MINUTE) * MINUTE);
	const day = instant(minute - DAY);
	const isWhole = !isoOf(minute).includes('T');
	return isEnd && isWhole ? isoOf(day) : isoOf(minute);
}

type Notify = (text: string) => void;

/** the part of a window inside the extent, made long enough to be drawn */
function usable({ start, end }: Span, { extent, finest }: Timeline): Span {
	const inside = span(Math.max(start, extent.start), Math.min(end, extent.end));
	const lacking = Math.max(0, shortest(finest) - lengthOf(inside)) / 2;
	return fitWithin(span(inside.start - lacking, inside.end + lacking), extent);
}

function decodeWindow(query: URLSearchParams, timeline: Timeline, notify: Notify): Span | null {
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

function decodeChoice<T extends string>(
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

/** characters of a search that are read; more than anybody types */
export const LONGEST = 200;

/** a search as it stands in an address */
export const shortened = (text: string): string => text.trim().slice(0, LONGEST);

function decodeFilter(query: URLSearchParams, timeline: Timeline, notify: Notify): Filter {
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

/** the query as it was meant; keys that can only be guessed become notices */
function decodeKeys(raw: URLSearchParams, timeline: Timeline, notify: Notify): URLSearchParams {
	const { notice } = messagesOf(timeline.locale);
	const { query, repeated, slips } = meantQuery(raw);
	for (const key of repeated) notify(notice.repeated(key));
	for (const [key, near] of slips) notify(notice.key(key.slice(0, 40), near));
	return query;
}

/**
 * reads the query of an address; what cannot be used becomes a notice and the default; `worn` are the
 * themes that there are
 */
export function readAddress(
	raw: URLSearchParams,
	timeline: Timeline,
	worn: readonly [Theme, ...Theme[]] = choices.theme
): ReadAddress {
	const notices: string[] = [];
	const notify: Notify = (text) => notices.push(text);
	const query = decodeKeys(raw, timeline, notify);
	const id = query.get('event');
	const event = timeline.events.find((one) => one.id === id)?.id ?? null;
	if (id !== null && event === null)
		notify(messagesOf(timeline.locale).notice.event(id.slice(0, 60)));
	const address = {
		window: decodeWindow(query, timeline, notify),
		event,
		theme: decodeChoice(query, 'theme', worn, timeline, notify),
		gestures: decodeChoice(query, 'gestures', choices.gestures, timeline, notify),
		order: decodeChoice(query, 'order', choices.order, timeline, notify),
		scale: decodeChoice(query, 'scale', choices.scale, timeline, notify),
		q: shortened(query.get('q') ?? ''),
		filter: decodeFilter(query, timeline, notify)
	};
	decodeChoice(query, 'lang', choices.lang, timeline, notify);
	return { address, notices };
}

/** writes an address over a query: defaults are left out, unknown keys left alone */
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
