import type { Scene } from '../layout/scene.js';
import { lastDayOf, sourceLine } from '../model/source.js';
import { isoOf } from '../time/iso.js';
import type { About } from './about.js';
import { altOf, describe } from './alt.js';
import { writeRequest } from './picture-request.js';
import { panelText } from './panel.js';
import { drawnIn } from './parts.js';
import type { Draft, Subject } from './subject.js';

/**
 * Returns a short name of a state and its picture.
 *
 * It starts the ids in a file, so that they differ between pictures.
 */
export function nameOf({ timeline, address, request }: Subject): string {
	const text = JSON.stringify([timeline.title, { ...address, filter: address.filter }, request]);
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return `p${(hash >>> 0).toString(36)}`;
}

/** Returns the texts that tell about a picture beside it. */
export function aboutOf(draft: Draft, scene: Scene, title: string, subtitle: string): About {
	const { subject, selected, domain, m } = draft;
	const { timeline, request } = subject;
	const ids = drawnIn(scene);
	const told = {
		timeline,
		drawn: draft.matching.filter(({ id }) => ids.has(id)),
		count: scene.counts.shown + scene.counts.clustered,
		window: domain,
		selected,
		title,
		subtitle
	};
	const panel = selected && request.hasPanel ? panelText(selected, m) : '';
	return {
		title,
		alt: request.alt ?? altOf(told, m),
		description: [describe(told, m), panel].filter(Boolean).join('\n'),
		lang: m.lang,
		source: sourceLine(timeline),
		published: isoOf(lastDayOf(timeline)),
		state: request.at,
		request: `${writeRequest({ ...request, at: null }, new URLSearchParams())}`
	};
}
