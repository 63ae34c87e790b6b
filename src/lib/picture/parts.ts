import type { Scene } from '../layout/scene.js';
import { directionOf } from '../messages/index.js';
import { eventIndexOf, type EventIndex } from './event-index.js';
import { fitter, type Fitter } from './fit/search.js';
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

/** The px of a scene below which a preset has no strip. */
const LOW = 520;

/** Returns what draws the figure of a draft into any height. */
export function fitterOf(draft: Draft) {
	const { subject, table, domain, strength, m, numbers } = draft;
	const { timeline, address, request, found } = subject;
	const { locale } = timeline;
	// what is low, or has a panel, has room for the tracks alone
	const isLow = request.hasPanel || request.preset.height / request.preset.zoom < LOW;
	const frame = {
		place: isLow ? ('lowPicture' as const) : ('picture' as const),
		locale,
		direction: directionOf(locale),
		...(numbers
			? {
					numbers: (ids: readonly string[]) =>
						m.picture.numbers(ids.map((id) => numbers.get(id) ?? 0))
				}
			: {})
	};
	const view = { domain, strength, event: address.event, found };
	return fitter(table, view, frame, inside(draft).width, request.preset.zoom);
}

/**
 * Returns the figure and the legend in the height that other parts leave.
 *
 * A longer legend leaves less to the figure.
 */
export function figureOf(draft: Draft, fitInto: Fitter, above: number, below: number) {
	const { timeline, request } = draft.subject;
	const { x, width } = inside(draft);
	const { sizes, hasKey } = request.preset;
	const size = sizes.small * 1.06;
	for (let lines = 1; ; lines++) {
		const reserved = legendHeight(lines, size);
		const figure = fitInto(request.height - above - reserved - below);
		const box = { x, y: above, width };
		const legend = legendOf(figure.scene, timeline, draft.m, box, { size, hasKey });
		if (legend.height <= reserved) {
			// a lower figure may need a lower legend: the rows spread over what that leaves
			const scene = figure.spread(reserved - legend.height);
			return { ...figure, scene, legend, y: above + legend.height };
		}
	}
}
