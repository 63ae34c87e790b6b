import { draftMessagesOf } from '../messages/draft.js';
import { UNKNOWN } from '../reading/vague.js';
import type { Action } from './action.js';
import { datingOf, eventOf, placeOf, type Dating } from './dating.js';
import {
	eventIn,
	isDated,
	mentionIn,
	type Decision,
	type Draft,
	type DraftEvent,
	type DraftMention
} from './draft.js';
import { leaningOn } from './leaning.js';
import { mentionsOf, paragraphsIn } from './paragraph.js';
import { dropped, renamed } from './reference.js';

type Of<Do extends Action['do']> = Extract<Action, { do: Do }>;

/** Sets a key of a row, or leaves it out. */
function keyed<Row extends object>(row: Row, key: string, value: unknown): Row {
	const rest = Object.entries(row).filter(([name]) => name !== key);
	if (value === undefined) return Object.fromEntries(rest) as Row;
	return { ...row, [key]: value };
}

const withEvents = (draft: Draft, events: readonly DraftEvent[]): Draft => ({
	...draft,
	file: { ...draft.file, events }
});

const decided = (draft: Draft, id: string, decision: Decision): Draft => ({
	...draft,
	mentions: draft.mentions.map((one) => (one.id === id ? { ...one, decision } : one))
});

/** Returns a provisional id for the event of a phrase. */
function freeId({ file }: Draft, number: number): string {
	const taken = new Set(file.events.map(({ id }) => id));
	let id = `phrase-${number}`;
	for (let copy = 2; taken.has(id); copy++) id = `phrase-${number}-${copy}`;
	return id;
}

/** Lets a paragraph that tells an event no longer say why it tells none. */
function told(draft: Draft, { source, paragraph }: DraftMention): Draft {
	const { noDateHere } = draftMessagesOf('en');
	const row = draft.file.sources?.find(({ id }) => id === source);
	const line = row?.paragraphs?.[paragraph - 1];
	if (line?.none !== noDateHere) return draft;
	const paragraphs = row!.paragraphs!.with(paragraph - 1, keyed(line, 'none', undefined));
	return apply(draft, { do: 'source', source, key: 'paragraphs', value: paragraphs });
}

/** Gives an event another date; what was open for want of one is so no longer. */
function redated(event: DraftEvent, fresh: DraftEvent): DraftEvent {
	const keys = ['when', 'start', 'end', 'uncertain', 'open', 'dating'];
	if (fresh.status === 'planned' || event.status === 'planned') keys.push('status');
	const rest = keys.reduce((row, key) => keyed(row, key, undefined), event);
	const isWritten = event.open === undefined || event.title !== fresh.title;
	const { when, start, end, uncertain, dating, status, open } = fresh;
	const isDone = isWritten && (when ?? start) !== undefined;
	return {
		...rest,
		...(status && { status }),
		...(!isDone && { open }),
		...(when !== undefined && { when }),
		...(start !== undefined && { start }),
		...(end !== undefined && { end }),
		...(uncertain && { uncertain }),
		...(dating && { dating })
	};
}

/** Takes a phrase with a date; an event that it has already keeps its words. */
function taken(draft: Draft, mention: DraftMention, dating: Dating): Draft {
	const { decision, id } = mention;
	const before = decision.is === 'taken' ? eventIn(draft, decision.event) : undefined;
	if (before) {
		const after = redated(before, eventOf(draft, mention, dating, before.id));
		return withEvents(
			draft,
			draft.file.events.map((one) => (one === before ? after : one))
		);
	}
	const event = eventOf(draft, mention, dating, freeId(draft, numberOf(draft, mention)));
	const next = decided(draft, id, { is: 'taken', event: event.id });
	return told(withEvents(next, [...draft.file.events, event]), mention);
}

const numberOf = ({ mentions }: Draft, mention: DraftMention): number =>
	mentions.indexOf(mention) + 1;

/** Adds a report with its phrases; a source that is there gets its text. */
function reported(draft: Draft, { source, text, mentions }: Of<'report'>): Draft {
	const words = draftMessagesOf('en');
	const { file, reports } = draft;
	const found = mentionsOf(source.id, text, mentions);
	const dated = new Set(found.filter(isDated).map(({ paragraph }) => paragraph));
	const paragraphs = paragraphsIn(text).map(({ number }) =>
		dated.has(number) ? {} : { none: words.noDateHere }
	);
	const { sources = [] } = file;
	const isThere = sources.some(({ id }) => id === source.id);
	const row = paragraphs.length ? { paragraphs, ...source } : source;
	return {
		file: { ...file, sources: isThere ? sources : [...sources, row] },
		reports: [...reports.filter((one) => one.source !== source.id), { source: source.id, text }],
		mentions: [...draft.mentions.filter((one) => one.source !== source.id), ...found]
	};
}

function marked(draft: Draft, { source, paragraph, start, end, text }: Of<'mark'>): Draft {
	const mentions = draft.mentions;
	const own = mentions.filter((one) => one.source === source);
	const mention: DraftMention = {
		id: `${source}:${own.length + 1}`,
		source,
		paragraph,
		start,
		end,
		text,
		type: 'DATE',
		value: UNKNOWN,
		edtf: null,
		anchor: 'event',
		rule: draftMessagesOf('en').byHand,
		others: [],
		isByHand: true,
		decision: { is: 'open' }
	};
	const at = mentions.findIndex((one) => one.source === source && one.start > start);
	const last = mentions.findLastIndex((one) => one.source === source);
	const place = at >= 0 ? at : last >= 0 ? last + 1 : mentions.length;
	return { ...draft, mentions: mentions.toSpliced(place, 0, mention) };
}

/** Refuses a phrase; an event that it alone made, and that has no words yet, goes with it. */
function refused(draft: Draft, { mention }: Of<'refuse'>): Draft {
	const decision = mentionIn(draft, mention)?.decision;
	const next = decided(draft, mention, { is: 'refused' });
	if (decision?.is !== 'taken') return next;
	const isUnwritten = eventIn(draft, decision.event)?.open !== undefined;
	const isShared = next.mentions.some(
		(one) => one.decision.is === 'taken' && one.decision.event === decision.event
	);
	return isUnwritten && !isShared ? dropped(next, decision.event) : next;
}

/** Sets a key of an event; what only waited for words or a date is no longer open. */
function set(draft: Draft, { event, key, value }: Of<'set'>): Draft {
	const { unwritten } = draftMessagesOf('en');
	const events = draft.file.events.map((one) => {
		if (one.id !== event) return one;
		const next = keyed(one, key, value);
		const isWritten = key === 'title' && one.open === unwritten && value !== undefined;
		return isWritten ? keyed(next, 'open', undefined) : next;
	});
	return withEvents(draft, events);
}

function joined(draft: Draft, { mention, event }: Of<'join'>): Draft {
	const [one, row] = [mentionIn(draft, mention), eventIn(draft, event)];
	if (!one || !row) return draft;
	const citations = [...(row.citations ?? []), placeOf(draft, one)];
	const next = set(draft, { do: 'set', event, key: 'citations', value: citations });
	return told(decided(next, mention, { is: 'taken', event }), one);
}

function typed(draft: Draft, mention: DraftMention, { edtf, isPlanned }: Of<'date'>): Draft {
	const { anchor } = datingOf(draft, mention);
	const rule = draftMessagesOf('en').typed;
	return taken(draft, mention, { dates: { when: edtf }, anchor, rule, isPlanned });
}

/** Dates a phrase by another event; nothing changes where that has no date. */
function leaned(draft: Draft, action: Of<'lean'>): Draft {
	const [mention, on] = [mentionIn(draft, action.mention), eventIn(draft, action.on)];
	const dating = mention && on && leaningOn(draft, on, action);
	return dating ? taken(draft, mention, dating) : draft;
}

const withMention = (draft: Draft, id: string, then: (mention: DraftMention) => Draft): Draft => {
	const mention = mentionIn(draft, id);
	return mention ? then(mention) : draft;
};

type Edits = { readonly [Do in Action['do']]: (draft: Draft, action: Of<Do>) => Draft };

const edits: Edits = {
	report: reported,
	mark: marked,
	take: (draft, { mention, reading }) =>
		withMention(draft, mention, (one) => taken(draft, one, datingOf(draft, one, reading))),
	date: (draft, action) => withMention(draft, action.mention, (one) => typed(draft, one, action)),
	lean: leaned,
	join: joined,
	refuse: refused,
	add: (draft, { id }) =>
		withEvents(draft, [
			...draft.file.events,
			{ id, title: draftMessagesOf('en').newEvent, open: draftMessagesOf('en').bare }
		]),
	set,
	name: (draft, { event, id }) => renamed(draft, event, id),
	drop: (draft, { event }) => dropped(draft, event),
	unread: (draft, { text }) => keyed(draft, 'unread', text || undefined),
	about: (draft, { key, value }) => ({
		...draft,
		about: keyed(draft.about ?? {}, key, value || undefined)
	}),
	head: (draft, { key, value }) => ({ ...draft, file: keyed(draft.file, key, value) }),
	source: (draft, { source, key, value }) => ({
		...draft,
		file: {
			...draft.file,
			sources: (draft.file.sources ?? []).map((one) =>
				one.id === source ? keyed(one, key, value) : one
			)
		}
	})
};

/**
 * Returns a draft after an edit.
 *
 * An edit of what the draft has not changes nothing.
 */
export const apply = (draft: Draft, action: Action): Draft =>
	(edits[action.do] as (draft: Draft, action: Action) => Draft)(draft, action);
