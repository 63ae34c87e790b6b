import { instant, type Instant } from '../time/instant.js';
import { floor } from '../time/steps.js';
import { readDay } from '../time/iso.js';
import { safeLink } from './link.js';
import type { Source, Timeline, TimelineEvent } from './timeline.js';

type Sources = Pick<Timeline, 'sources'>;

/** Returns the titles of the sources of a timeline as one text; empty for none. */
export const sourceTitle = ({ sources }: Sources): string =>
	sources.map(({ title }) => title).join('; ');

/** Returns the sources of a timeline as one text, with their addresses. */
export function sourceLine({ sources }: Sources): string {
	const lines = sources.map(({ title, url }) => [title, safeLink(url)].filter(Boolean).join(', '));
	return lines.join('; ');
}

/** Returns the day of publication of the only source; null for none or several. */
export function publishedOf({ sources }: Sources): Instant | null {
	const [only, ...others] = sources;
	return only?.published && !others.length ? readDay(only.published) : null;
}

/**
 * Returns the start of the last day that a timeline tells.
 *
 * That of publication, else that of its extent.
 */
export function lastDayOf({
	published,
	horizon
}: Pick<Timeline, 'published' | 'horizon'>): Instant {
	return published ?? floor(instant(horizon - 1), 'day');
}

type Cited = Pick<TimelineEvent, 'citations'>;

/** Returns the numbers of the paragraphs that tell an event. */
export const paragraphsIn = ({ citations }: Cited): readonly number[] =>
	citations.flatMap(({ paragraph }) => paragraph ?? []);

/** Returns the first address that a citation of an event names; null for none. */
export const linkIn = ({ citations }: Cited): string | null =>
	citations.find(({ url }) => url)?.url ?? null;

/** Returns the sources that tell an event; all of them where it cites none. */
export function sourcesOf({ sources }: Sources, { citations }: Cited): readonly Source[] {
	const cited = new Set(citations.map(({ source = sources[0]?.id }) => source));
	const told = sources.filter(({ id }) => cited.has(id));
	return told.length ? told : sources;
}

/** Returns the title of a source where a timeline has several; empty otherwise. */
export const nameOfSource = ({ sources }: Sources, id: string | undefined): string =>
	sources.length < 2 ? '' : ((sources.find((one) => one.id === id) ?? sources[0])?.title ?? '');
