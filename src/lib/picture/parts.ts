import { sum } from 'd3';
import {
	headOf,
	layoutScene,
	ROW,
	type Frame,
	type HeadPlace,
	type Scene
} from '../layout/scene.js';
import { eventIndexOf, type EventIndex } from './event-index.js';
import { headingOf, subtitleOf } from './heading-footer.js';
import { legendHeight, legendOf } from './legend.js';
import { panelOf, type Panel } from './panel.js';
import { inside, page, type Draft } from './subject.js';

/** Returns the ids of the events that a scene draws, singly or in a cluster. */
export const drawnIn = ({ marks, clusters }: Scene): ReadonlySet<string> =>
	new Set([
		...marks.filter(({ isDimmed }) => !isDimmed).map(({ id }) => id),
		...clusters.flatMap(({ members }) => members.all().map(({ id }) => id))
	]);

/**
 * Returns the headline and the subtitle over a scene.
 *
 * Without a scene, the highest that they can become.
 */
export function headingAt(draft: Draft, scene: Scene | null) {
	const { subject, domain, matching, m } = draft;
	const { request } = subject;
	const box = { ...page(draft), y: request.preset.pad };
	const outside = scene ? scene.counts.outside : matching.length;
	const subtitle = subtitleOf(subject, domain, outside, box.width, m);
	return { subtitle, ...headingOf(subject, subtitle, matching.length, box, m) };
}

/**
 * Returns the index from `top` on, in CSS px.
 *
 * Beside the figure it is at most `height` px high.
 */
export function indexAt(
	draft: Draft,
	scene: Scene | null,
	top: number,
	height: number
): EventIndex | null {
	const { subject, numbers, m } = draft;
	const { index } = subject.request.preset;
	if (!numbers || !index) return null;
	const drawn = scene ? drawnIn(scene) : new Set<string>();
	const box = { ...page(draft), y: top, height };
	return eventIndexOf(subject.timeline, numbers, drawn, index, box, m);
}

/**
 * Returns the panel of the selected event from `y` on, in CSS px.
 *
 * Null without a selected event, or where the request has no panel.
 */
export const panelAt = (draft: Draft, y: number): Panel | null => {
	const { subject, selected, m } = draft;
	const { timeline, request } = subject;
	if (!selected || !request.hasPanel) return null;
	return panelOf(selected, timeline, request.preset.sizes, { ...inside(draft), y }, m);
};

/** The factors by which a figure may be larger than its least size, the largest first. */
const LARGER = [1.5, 1.35, 1.2, 1.1];

/** A figure in the size that it is drawn in. */
interface Fitted {
	readonly scene: Scene;
	/** The factor from px of the scene to CSS px. */
	readonly zoom: number;
	/** The CSS px that it is too high by; 0 where it fits. */
	readonly excess: number;
}

/** Returns the frame of a draft at a zoom, its rows given away for its own window. */
function frameAt(draft: Draft, zoom: number): Omit<Frame, 'rows'> {
	const { numbers, m } = draft;
	const { locale, direction } = draft.subject.timeline;
	const list = (ids: readonly string[]) =>
		m.picture.numbers(ids.map((id) => numbers!.get(id) ?? 0));
	return {
		locale,
		direction,
		width: inside(draft).width / zoom,
		home: draft.domain,
		...(numbers ? { numbers: list } : {})
	};
}

/** The rows of a track from which a figure has room for the strip as well. */
const ROOMY = 3;

/** Returns the figure with as many rows as a height in CSS px has room for. */
function fitted(draft: Draft, zoom: number, height: number): Fitted {
	const { subject, table, domain, strength } = draft;
	const { address, found } = subject;
	const view = { domain, strength, event: address.event, found };
	const frame = frameAt(draft, zoom);
	const room = height / zoom;
	const below = (place: HeadPlace) => room - sum(Object.values(headOf(frame.width, place)));
	const isLow = below('picture') < ROOMY * table.tracks.length * ROW.height;
	const place = isLow ? 'lowPicture' : 'picture';
	const draw = (rows: number, isUncounted = false) =>
		layoutScene(table, view, { ...frame, place, rows, isUncounted });
	let rows = Math.max(Math.floor(below(place) / ROW.height), 1);
	let scene = draw(rows);
	while (scene.height > room && rows > 1) scene = draw(--rows);
	if (scene.height > room) scene = draw(rows, true);
	return { scene, zoom, excess: Math.max(0, scene.height * zoom - height - 0.5) };
}

/** Returns the figure in the largest type in which it tells no less than in the least. */
function largest(draft: Draft, height: number): Fitted {
	const { zoom } = draft.subject.request.preset;
	const least = fitted(draft, zoom, height);
	const isNoLess = ({ scene, excess }: Fitted) =>
		excess === 0 && scene.counts.shown >= least.scene.counts.shown;
	const larger = LARGER.map((factor) => () => fitted(draft, zoom * factor, height));
	if (least.scene.height * zoom * LARGER.at(-1)! > height) return least;
	for (const draw of larger) {
		const one = draw();
		if (isNoLess(one)) return one;
	}
	return least;
}

/**
 * Returns the figure and the legend in the height that other parts leave.
 *
 * A longer legend leaves less to the figure.
 */
export function figureOf(draft: Draft, above: number, below: number) {
	const { timeline, request } = draft.subject;
	const { x, width } = inside(draft);
	const { sizes, hasKey } = request.preset;
	const size = sizes.small * 1.06;
	for (let lines = 1; ; lines++) {
		const reserved = legendHeight(lines, size);
		const figure = largest(draft, request.height - above - reserved - below);
		const box = { x, y: above, width };
		const legend = legendOf(figure.scene, timeline, draft.m, box, { size, hasKey });
		if (legend.height <= reserved) return { ...figure, legend, y: above + legend.height };
	}
}
