import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'devalue';
import { idsOf } from '../../lib/model/filter.js';
import { facets } from '../../lib/vocabulary/host-keys.js';
import { mappingNameOf, readDataFile } from '../../lib/formats/data-file.js';
import { lineOf as problemLine } from '../../lib/model/timeline-file.js';
import type { Timeline } from '../../lib/model/timeline.js';
import { meant } from './closest.js';
import { Failure, lineOf } from './failure.js';
import type { Shot } from './shot.js';

function bytesOf(file: string): Uint8Array {
	try {
		return readFileSync(file);
	} catch (error) {
		throw new Failure('load', `--data: ${file} cannot be read (${lineOf(error)}).`);
	}
}

function fromFile(file: string): Timeline {
	const mapping = mappingNameOf(file);
	const beside = existsSync(mapping) ? bytesOf(mapping) : null;
	const { content, problems } = readDataFile(file, bytesOf(file), beside);
	if (content) return content.timeline;
	const more = problems.length - 1;
	const rest = more ? ` (${more} more: npm run data:check -- ${file})` : '';
	throw new Failure('content', problemLine(file, problems[0]!) + rest);
}

/** no other host is asked, and none is waited for longer than for a page */
const once = () => ({ redirect: 'error', signal: AbortSignal.timeout(30_000) }) as const;

async function fromSite(url: string): Promise<Timeline> {
	const answer = await fetch(url, once()).catch((error: unknown) => {
		const cause = error instanceof Error && error.cause ? error.cause : error;
		throw new Failure('load', `${url} cannot be loaded (${lineOf(cause)}).`);
	});
	if (!answer.ok)
		throw new Failure('load', `${url} answers ${answer.status}. Is this the root of such a site?`);
	try {
		return (parse(await answer.text()) as { timeline: Timeline }).timeline;
	} catch {
		throw new Failure('load', `${url} is no timeline. Is this the root of such a site?`);
	}
}

/**
 * Refuses ids that a timeline does not have.
 *
 * @throws {Failure} With the nearest id that it has.
 */
function refuseUnknown(shot: Shot, timeline: Timeline) {
	const refuse = (kind: string, ids: readonly string[], known: readonly string[]) => {
		const unknown = ids.find((id) => !known.includes(id));
		if (unknown === undefined) return;
		const many = `${known.length} ${kind}s`;
		throw new Failure(
			'content',
			`no ${kind} "${unknown}" among ${many}${meant(unknown, known)} data.json has all ids.`
		);
	};
	const events = timeline.events.map(({ id }) => id);
	refuse('event', shot.event === undefined ? [] : [shot.event], events);
	for (const facet of facets)
		refuse(facet, shot[facet]?.split(',').filter(Boolean) ?? [], idsOf(timeline, facet));
}

/** The timelines of a run, each loaded once. */
export class Subjects {
	readonly #loaded = new Map<string, Promise<Timeline>>();

	/**
	 * Loads the timeline of a shot, from its file or a folder of a site.
	 *
	 * @throws {Failure} Where it cannot be read, or lacks an id that is asked for.
	 */
	async of(shot: Shot, folder: string): Promise<Timeline> {
		const key = shot.data ?? `${folder}timeline.json`;
		const loading =
			this.#loaded.get(key) ??
			(shot.data === undefined ? fromSite(key) : Promise.resolve().then(() => fromFile(key)));
		this.#loaded.set(key, loading);
		const timeline = await loading;
		refuseUnknown(shot, timeline);
		return timeline;
	}
}
