import type { Actor, TimelineEvent } from './timeline.js';

const folded = (name: string): string => name.toLowerCase().replace(/^(an?|the) /, '');

const holds = (text: string, words: string): boolean =>
	` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
		` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
	);

/**
 * True if what an event tells is a statement of an actor.
 *
 * It is where the claimant is named like the actor. A claimant who is named like none of the
 * event's actors is the first of them.
 */
export function isStatementOf(
	{ claimant, actors: ids }: TimelineEvent,
	actor: Actor,
	actors: readonly Actor[]
): boolean {
	if (claimant === null) return false;
	const said = folded(claimant);
	const isNamed = ({ name }: Actor) => holds(said, folded(name)) || holds(folded(name), said);
	const speakers = ids.filter((id) => actors.some((one) => one.id === id && isNamed(one)));
	return (speakers.length ? speakers : ids.slice(0, 1)).includes(actor.id);
}
