import type { Handlers } from '../actions/shortcuts.js';
import { neighbour, type Direction } from '../layout/neighbours.js';
import { partByWindow } from '../model/sequence.js';
import type { TimelineEvent } from '../model/timeline.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Page } from './page-context.js';

/** what the keys need of the figure that they work in */
export interface Host {
	/** key of the mark or cluster that has the focus, or would get it */
	readonly stop: () => string;
	/** gives the focus to a mark or cluster */
	readonly focusOn: (key: string) => Promise<void>;
	readonly onclose: () => void;
	readonly onhelp: () => void;
	/** follows the link that has the focus, as Enter does by itself */
	readonly onopen: () => void;
}

/** the event next to a stop in the order of time, also outside the window */
function eventBeyond(view: TimelineState, stop: string, isEarlier: boolean) {
	const { matching: events } = view;
	const cluster = view.scene.clusters.find(({ key }) => key === stop);
	const last = isEarlier ? cluster?.events[0] : cluster?.events.at(-1);
	const index = events.findIndex(({ id }) => id === (last ?? stop));
	const { earlier, later } = partByWindow(events, view.target);
	if (index < 0) return isEarlier ? earlier.at(-1) : later[0];
	return events[index + (isEarlier ? -1 : 1)];
}

/** Returns what the keys of the figure do that move its focus or its window. */
export function figureCommands({ view, write }: Page, host: Host): Handlers {
	const move = (movement: Promise<void>) => void movement.then(() => write());

	async function reveal(event: TimelineEvent | undefined) {
		if (!event) return;
		await view.moveTo(view.windowWith(event));
		write();
		const cluster = view.scene.clusters.find(({ events }) => events.includes(event.id));
		await host.focusOn(cluster?.key ?? event.id);
	}

	function step(direction: Direction) {
		const next = neighbour(view.scene, host.stop(), direction);
		if (next) return void host.focusOn(next.key);
		if (direction === 'left' || direction === 'right')
			void reveal(eventBeyond(view, host.stop(), direction === 'left'));
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
		last: () => void reveal(view.matching.at(-1)),
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
