import type { Draft, DraftEvent, DraftMention } from './draft.js';

type Relation = NonNullable<Draft['file']['relations']>[number];

const mentionsWith = (
	{ mentions }: Draft,
	event: string,
	decision: DraftMention['decision']
): readonly DraftMention[] =>
	mentions.map((one) =>
		one.decision.is === 'taken' && one.decision.event === event ? { ...one, decision } : one
	);

const withRelations = (draft: Draft, change: (relations: Relation[]) => Relation[]) =>
	draft.file.relations && { relations: change(draft.file.relations) };

/**
 * Returns a draft in which an event has another id, wherever it is named.
 *
 * What is no id, or is taken, changes nothing.
 */
export function renamed(draft: Draft, event: string, id: string): Draft {
	const { file } = draft;
	const isTaken =
		['stated', 'publication'].includes(id) || file.events.some((one) => one.id === id);
	if (isTaken || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return draft;
	const as = (name: string) => (name === event ? id : name);
	const row = (one: DraftEvent): DraftEvent => ({
		...one,
		id: as(one.id),
		...(one.dating && { dating: { ...one.dating, anchor: as(one.dating.anchor) } })
	});
	return {
		...draft,
		file: {
			...file,
			events: file.events.map(row),
			...withRelations(draft, (relations) =>
				relations.map((one) => ({ ...one, from: as(one.from), to: as(one.to) }))
			),
			...(file.phases && {
				phases: file.phases.map((one) => (one.event ? { ...one, event: as(one.event) } : one))
			})
		},
		mentions: mentionsWith(draft, event, { is: 'taken', event: id })
	};
}

/** Returns a draft without an event and its relations; its phrases are open again. */
export function dropped(draft: Draft, event: string): Draft {
	const { file } = draft;
	return {
		...draft,
		file: {
			...file,
			events: file.events.filter(({ id }) => id !== event),
			...withRelations(draft, (relations) =>
				relations.filter(({ from, to }) => from !== event && to !== event)
			)
		},
		mentions: mentionsWith(draft, event, { is: 'open' })
	};
}
