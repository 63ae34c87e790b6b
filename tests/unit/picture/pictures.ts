import { readRequest } from '../../../src/lib/picture/picture-request.js';
import { presets } from '../../../src/lib/picture/preset.js';
import { ROW } from '../../../src/lib/layout/scene.js';
import { layoutPicture, type Picture } from '../../../src/lib/picture/picture.js';
import { widthOf } from '../../../src/lib/picture/text-block.js';
import { searchOf } from '../../../src/lib/model/search.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { readAddress } from '../../../src/lib/model/address.js';
import * as timelines from '../files/timelines.js';

export const war = timelines.report.timeline;
export const moon = timelines.moon.timeline;

/** views of the report by their names */
export const states = {
	war: '',
	'nine days': 'from=2024-11-12&to=2024-11-20',
	'one day': 'from=2024-11-20&to=2024-11-20',
	whole: 'whole=yes',
	linear: 'scale=linear',
	filter: 'kind=talks',
	search: 'q=hochstein',
	selection: 'event=us-veto',
	panel: 'event=us-veto&panel=yes'
};
export type State = keyof typeof states;

/** each preset with each view of the report, and with the whole of another timeline; `social` has no room for a panel */
export const cases: readonly (readonly [preset: string, view: State | 'moon'])[] = presets.flatMap(
	({ id }) =>
		[...(Object.keys(states) as State[]), 'moon' as const]
			.filter((view) => id !== 'social' || view !== 'panel')
			.map((view) => [id, view] as const)
);

/** each preset with a window, and views that draw what it has not */
export const some = cases.filter(
	([preset, view]) =>
		view === 'nine days' ||
		(preset === 'report-a4' && view === 'filter') ||
		(preset === 'social' && (view === 'linear' || view === 'selection'))
);

/** the picture of a query, as the page lays it out */
export function pictureAt(timeline: Timeline, query: string): Picture {
	const params = new URLSearchParams(query);
	const { address } = readAddress(params, timeline);
	const { request } = readRequest(params, timeline.locale);
	const found = address.q ? searchOf(timeline)(address.q) : null;
	return layoutPicture({ timeline, address, found, request });
}

const drawn = new Map<string, Picture>();

/** the picture of a case, laid out once */
export function pictureOf(preset: string, view: State | 'moon'): Picture {
	const key = `${preset} ${view}`;
	const [timeline, state] = view === 'moon' ? [moon, ''] : [war, states[view]];
	const picture = drawn.get(key) ?? pictureAt(timeline, `preset=${preset}&${state}`);
	drawn.set(key, picture);
	return picture;
}

/** a box of words in CSS px of the picture */
export interface Box {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** the boxes of the words around the figure, between the tops of capitals and the base line */
export const wordBoxes = ({ words }: Picture): Box[] =>
	words.map(({ x, y, text, size, weight, isHeadline }) => {
		const width = widthOf(text, { size, weight, tone: 'ink', isHeadline });
		return { text, left: x, right: x + width, top: y - size * 0.7, bottom: y };
	});

/** the boxes of the words of events and groups in the figure */
export const labelBoxes = ({ scene, figure: { x, y, zoom } }: Picture): Box[] => {
	const head = scene.height - scene.plotHeight;
	return [...scene.marks, ...scene.clusters].flatMap(({ words, y: top }) =>
		words
			? [
					{
						text: words.text,
						left: x + (scene.gutter + words.reach[0]) * zoom,
						right: x + (scene.gutter + words.reach[1]) * zoom,
						top: y + (head + top + ROW.base - 9) * zoom,
						bottom: y + (head + top + ROW.base) * zoom
					}
				]
			: []
	);
};
