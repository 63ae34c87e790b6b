import type { Handlers } from '../actions/shortcuts.js';
import { meeting, neighbour, type Direction } from '../layout/neighbours.js';
import type { Scene } from '../layout/scene.js';
import { partByWindow } from '../model/sequence.js';
import type { TimelineEvent } from '../model/timeline.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Page } from './page-context.js';

/** What the keys need of the figure that they work in. */
export interface Host {
	/** Returns the key of the mark or cluster that holds or would get focus. */
	readonly stop: () => string;
	/** Gives the focus to a mark or cluster. */
	readonly focusOn: (key: string) => Promise<void>;
	/** Called when the reader closes what is open. */
	readonly onclose: () => void;
	/** Called when the reader asks for the sheet of keys. */
	readonly onhelp: () => void;
	/** Follows the link that has the focus, as Enter does by itself. */
	readonly onopen: () => void;
}

/** Returns the key of an event’s mark or cluster; null where there is none. */
const stopOf = ({ marks, clusters }: Scene, id: string): string | null =>
	marks.some((mark) => mark.id === id)
		? id
		: (clusters.find(({ members }) => members.has(id))?.key ?? null);

/** Returns the next event in the order of time that has no mark or cluster in the figure. */
function eventBeyond({ matching, scene, target }: TimelineState, stop: string, isEarlier: boolean) {
	const isDrawn = ({ id }: TimelineEvent) => stopOf(scene, id) !== null;
	const cluster = scene.clusters.find(({ key }) => key === stop);
	const has = ({ id }: TimelineEvent) => id === stop || (cluster?.members.has(id) ?? false);
	const inOrder = (events: readonly TimelineEvent[]) => (isEarlier ? events.toReversed() : events);
	const events = inOrder(matching);
	const last = events.findLastIndex(has);
	const { earlier, later } = partByWindow(matching, target);
	const beyond = last < 0 ? inOrder(isEarlier ? earlier : later) : events.slice(last + 1);
	return beyond.find((event) => !isDrawn(event));
}

/** Returns what the keys of the figure do that move its focus or its window. */
export function figureCommands({ view, write }: Page, host: Host): Handlers {
	const move = (movement: Promise<void>) => void movement.then(() => write());

	async function reveal(event: TimelineEvent | undefined, isEarlier = false) {
		if (!event) return;
		await view.moveTo(view.windowWith(event));
		// a cluster is drawn where its middle is in the window
		if (!stopOf(view.scene, event.id)) await view.focusOn(event);
		write();
		const key = stopOf(view.scene, event.id) ?? event.id;
		await host.focusOn(meeting(view.scene, key, isEarlier)?.key ?? key);
	}

	function step(direction: Direction) {
		const next = neighbour(view.scene, host.stop(), direction);
		if (next) return void host.focusOn(next.key);
		if (direction === 'left' || direction === 'right')
			void reveal(eventBeyond(view, host.stop(), direction === 'left'), direction === 'left');
	}

	function centre() {
		const event = view.table.byId.get(host.stop());
		if (event) move(view.focusOn(event));
	}

	const isMirrored = () => view.scene.direction === 'rtl';
	return {
		left: () => step(isMirrored() ? 'right' : 'left'),
		right: () => step(isMirrored() ? 'left' : 'right'),
		up: () => step('up'),
		down: () => step('down'),
		first: () => void reveal(view.matching[0]),
		last: () => void reveal(view.matching.at(-1), true),
		earlier: () => move(view.pan(-0.9)),
		later: () => move(view.pan(0.9)),
		in: () => move(view.zoomIn()),
		out: () => move(view.zoomOut()),
		all: () => move(view.showAll()),
		centre,
		close: host.onclose,
		help: host.onhelp,
		open: host.onopen
	};
}
