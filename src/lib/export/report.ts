import { fitter, type Fitter } from './fit.js';
import { arcsOf, type Arc } from '../layout/relations.js';
import type { Scene } from '../layout/scene.js';
import { isElasticAt, tableOf, windowFor } from '../layout/setting.js';
import { NARROW } from '../layout/scene.js';
import { directionOf } from '../messages/index.js';
import { pictureMessagesOf, type PictureMessages } from '../messages/picture.js';
import { passes } from '../model/filter.js';
import type { EventTable } from '../model/table.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import type { Address } from '../model/view.js';
import { linearWarp, warpOf } from '../model/warp.js';
import { isoOf } from '../time/format.js';
import { DAY, instant, type Span } from '../time/instant.js';
import type { About } from './about.js';
import { altOf, describe } from './alt.js';
import { directoryOf, numbered, type Directory } from './directory.js';
import { footerOf, headingOf, subtitleOf } from './frame.js';
import { legendHeight, legendOf, type Dot, type Sign } from './legend.js';
import { illegible } from './legible.js';
import { foreignIn } from './letters.js';
import { writeOrder, type Order } from './order.js';
import { panelOf, panelText, type Panel } from './panel.js';
import type { Words } from './words.js';

/** a state of a timeline, and the picture that it is to become */
export interface Subject {
	readonly timeline: Timeline;
	readonly address: Address;
	/** ids that its search finds; null without a search */
	readonly found: ReadonlySet<string> | null;
	readonly order: Order;
}

/** a line of a picture, level or upright */
export interface Divider {
	readonly from: readonly [x: number, y: number];
	readonly to: readonly [x: number, y: number];
	readonly isStrong: boolean;
}

/** a whole picture as geometry: nothing in it depends on a clock, a browser or what came before */
export interface Picture {
	/** prefix of the ids within the file */
	readonly uid: string;
	readonly width: number;
	readonly height: number;
	readonly timeline: Timeline;
	readonly words: readonly Words[];
	readonly dots: readonly Dot[];
	readonly signs: readonly Sign[];
	readonly dividers: readonly Divider[];
	readonly scene: Scene;
	readonly arcs: readonly Arc[];
	/** place of the figure, and factor from px of its scene to CSS px */
	readonly figure: { readonly x: number; readonly y: number; readonly zoom: number };
	readonly about: About;
	/** what keeps the picture from being good, in words with the mend */
	readonly problems: readonly string[];
}

/** px between the parts of a picture, as a factor of the size of its text */
const GAP = 0.5;

/** the table and the window that a picture draws */
function drawingOf({ timeline, address, order }: Subject) {
	const { pad, zoom } = order.preset;
	// small type makes a figure as wide as one of that many px on a page
	const width = (order.width - 2 * pad) / zoom;
	const isElastic = isElasticAt(timeline, address.scale, width);
	const runs = width < NARROW ? timeline.elastic.narrow : timeline.elastic.wide;
	const warp = isElastic ? warpOf(runs) : linearWarp(timeline.extent);
	const passing = timeline.events.filter((event) => passes(event, address.filter));
	// a track that the filter empties would take room from the others
	const track = timeline.tracks
		.map(({ id }) => id)
		.filter((id) => passing.some((one) => one.track === id));
	const table = tableOf(timeline, passing, { ...address.filter, track }, warp);
	const selected = passing.find(({ id }) => id === address.event) ?? null;
	const chosen = address.window ?? windowFor(timeline, selected ?? undefined, warp);
	return { table, passing, selected, domain: order.isWhole ? timeline.extent : chosen };
}

/** the ids of the events that a scene draws, alone or in a cluster that names them */
const drawnIn = ({ marks, clusters }: Scene): ReadonlySet<string> =>
	new Set([
		...marks.filter(({ isDimmed }) => !isDimmed).map(({ id }) => id),
		...clusters.flatMap(({ events }) => events)
	]);

/** the address of a state and a picture as a short name, for ids that differ between pictures */
function nameOf({ timeline, address, order }: Subject): string {
	const text = JSON.stringify([timeline.title, { ...address, filter: address.filter }, order]);
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return `p${(hash >>> 0).toString(36)}`;
}

/** everything that is laid out for a subject, from its table to its words */
interface Draft {
	readonly subject: Subject;
	readonly table: EventTable;
	readonly matching: readonly TimelineEvent[];
	readonly selected: TimelineEvent | null;
	readonly domain: Span;
	readonly m: PictureMessages;
	readonly numbers: ReadonlyMap<string, number> | undefined;
	/** px at the end that an index beside the figure takes */
	readonly aside: number;
}

/** px across the whole picture */
const page = ({ subject: { order } }: Draft) => ({
	x: order.preset.pad,
	width: order.width - 2 * order.preset.pad
});

/** px across the figure */
const inside = (draft: Draft) => ({ x: page(draft).x, width: page(draft).width - draft.aside });

/** the index from `top` on, at most `height` px high where it stands beside the figure */
function indexAt(draft: Draft, scene: Scene | null, top: number, height: number): Directory | null {
	const { subject, numbers, m } = draft;
	const { index } = subject.order.preset;
	if (!numbers || !index) return null;
	const drawn = scene ? drawnIn(scene) : new Set<string>();
	const box = { ...page(draft), y: top, height };
	return directoryOf(subject.timeline, numbers, drawn, index, box, m);
}

const panelAt = (draft: Draft, y: number): Panel | null => {
	const { subject, selected, m } = draft;
	const { timeline, order } = subject;
	if (!selected || !order.hasPanel) return null;
	return panelOf(selected, timeline, order.preset.sizes, { ...inside(draft), y }, m);
};

/** what fits the figure of a draft into heights */
function fitterOf(draft: Draft) {
	const { subject, table, domain, m, numbers } = draft;
	const { timeline, address, order, found } = subject;
	const { locale } = timeline;
	const frame = {
		locale,
		direction: directionOf(locale),
		...(numbers
			? {
					numbers: (ids: readonly string[]) =>
						m.picture.numbers(ids.map((id) => numbers.get(id) ?? 0))
				}
			: {})
	};
	const view = { domain, event: address.event, found };
	return fitter(table, view, frame, inside(draft).width, order.preset.zoom);
}

/** the figure in the height that everything else leaves; a longer legend leaves less */
function figureOf(draft: Draft, fitInto: Fitter, above: number, below: number) {
	const { timeline, order } = draft.subject;
	const { x, width } = inside(draft);
	const { sizes, hasKey } = order.preset;
	const size = sizes.small * 1.06;
	for (let lines = 1; ; lines++) {
		const reserved = legendHeight(lines, size);
		const figure = fitInto(order.height - above - reserved - below);
		const box = { x, y: above, width };
		const legend = legendOf(figure.scene, timeline, draft.m, box, { size, hasKey });
		if (legend.height <= reserved) {
			// a lower figure may need a lower legend: the rows spread over what that leaves
			const scene = figure.spread(reserved - legend.height);
			return { ...figure, scene, legend, y: above + legend.height };
		}
	}
}

/** the texts of a picture that are told beside it */
function aboutOf(draft: Draft, scene: Scene, title: string, subtitle: string): About {
	const { subject, selected, domain, m } = draft;
	const { timeline, order } = subject;
	const { source, published } = timeline;
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
	const panel = selected && order.hasPanel ? panelText(selected, m) : '';
	return {
		title,
		alt: order.alt ?? altOf(told, m),
		description: [describe(told, m), panel].filter(Boolean).join('\n'),
		lang: m.lang,
		source: `${source.title}, ${source.url}`,
		published: isoOf(instant(published - DAY)),
		state: order.at,
		order: `${writeOrder({ ...order, at: null }, new URLSearchParams())}`,
		rights: null
	};
}

function draftOf(subject: Subject): Draft {
	const { timeline, found, order } = subject;
	const { table, passing, selected, domain } = drawingOf(subject);
	const matching = found ? passing.filter(({ id }) => found.has(id)) : passing;
	const numbers = order.preset.index ? numbered(timeline, matching) : undefined;
	return {
		subject,
		table,
		matching,
		selected,
		domain,
		m: pictureMessagesOf(timeline.locale),
		numbers,
		aside: 0
	};
}

/** headline and subtitle over a scene, or the highest that they can become */
function headingAt(draft: Draft, scene: Scene | null) {
	const { subject, domain, matching, m } = draft;
	const { order } = subject;
	const box = { ...page(draft), y: order.preset.pad };
	const outside = scene ? scene.counts.outside : matching.length;
	const subtitle = order.subtitle ?? subtitleOf(subject, domain, outside, box.width, m);
	return { subtitle, ...headingOf(subject, subtitle, matching.length, box, m) };
}

/** lays a state out as a picture: headline, legend, figure, panel, index, footer, together exactly its height */
export function layoutPicture(subject: Subject): Picture {
	const plain = draftOf(subject);
	const { order } = subject;
	const { pad, sizes } = order.preset;
	const gap = sizes.text * GAP;
	const topOf = (scene: Scene | null) => pad + headingAt(plain, scene).height + gap;
	const footer = order.hasFooter ? footerOf(subject, { ...page(plain), y: 0 }, plain.m) : null;
	const foot = pad + (footer?.height ?? 0);
	const room = order.height - foot - topOf(null) - gap;
	const index = indexAt(plain, null, 0, room);
	const isBeside = order.preset.index?.isBeside ?? false;
	const draft = { ...plain, aside: isBeside && index ? index.width + 2 * gap : 0 };
	const parts = [panelAt(draft, 0), isBeside ? null : index].filter((part) => part !== null);
	const below = parts.reduce(
		(sum, { height }) => sum + height + 2 * gap,
		foot + (parts.length ? gap : 0)
	);
	// what lies outside decides the heading's lines, and these the room of the figure
	const fitInto = fitterOf(draft);
	const high = figureOf(draft, fitInto, topOf(null), below);
	const isLower = topOf(high.scene) < topOf(null);
	const low = isLower ? figureOf(draft, fitInto, topOf(high.scene), below) : high;
	const fits = topOf(low.scene) <= topOf(high.scene);
	return assemble(draft, fits ? low : high, { foot, below, room });
}

type FigurePart = ReturnType<typeof figureOf>;

function assemble(
	draft: Draft,
	figure: FigurePart,
	{ foot, below, room }: { readonly foot: number; readonly below: number; readonly room: number }
): Picture {
	const { subject, table, m, numbers } = draft;
	const { order, timeline } = subject;
	const { x, width } = page(draft);
	const { pad, sizes } = order.preset;
	const { scene, zoom, legend } = figure;
	const heading = headingAt(draft, scene);
	const gap = sizes.text * GAP;
	const isBeside = order.preset.index?.isBeside ?? false;
	const panelTop = order.height - below + 2 * gap;
	const panel = panelAt(draft, panelTop);
	const belowTop = panel ? panelTop + panel.height + 2 * gap : panelTop;
	// beside the figure it begins level with the legend
	const indexTop = isBeside ? pad + heading.height + 1.4 * gap : belowTop;
	const index = indexAt(draft, scene, indexTop, room);
	const over = index ? indexTop + index.height - (order.height - foot) : 0;
	const footer = order.hasFooter
		? footerOf(subject, { x, width, y: order.height - foot }, m)
		: null;
	const level = (y: number, isStrong: boolean): Divider => ({
		from: [x, y],
		to: [x + width, y],
		isStrong
	});
	const words = [
		...heading.words,
		...legend.words,
		...(panel?.words ?? []),
		...(index?.words ?? []),
		...(footer?.words ?? [])
	];
	const title = order.title ?? timeline.title;
	return {
		uid: nameOf(subject),
		width: order.width,
		height: order.height,
		timeline,
		words,
		dots: [...legend.dots, ...(panel?.dots ?? []), ...(index?.dots ?? [])],
		signs: legend.signs,
		dividers: [
			...(panel ? [level(panelTop - gap, false)] : []),
			...(index && !isBeside ? [level(indexTop - gap, false)] : []),
			...(index?.dividers ?? []).map((at): Divider => ({
				from: [at, indexTop],
				to: [at, indexTop + index!.height],
				isStrong: false
			})),
			...(footer ? [level(footer.top, true)] : [])
		],
		scene,
		arcs: numbers ? [] : arcsOf(scene, table, null),
		figure: { x, y: figure.y, zoom },
		about: aboutOf(draft, scene, title, heading.subtitle),
		problems: problemsOf(draft, { ...figure, excess: Math.max(figure.excess, over) }, words)
	};
}

function problemsOf(draft: Draft, { scene, zoom, excess }: FigurePart, words: readonly Words[]) {
	const { subject, m, matching, selected } = draft;
	const { order, timeline } = subject;
	const { shown, clustered } = scene.counts;
	const { height, width, preset } = order;
	const empty = m.picture.empty(matching.length, timeline.events.length);
	const foreign = foreignIn(words, scene);
	return [
		shown + clustered ? null : empty,
		order.hasPanel && !selected ? m.picture.noPanel : null,
		excess > 0 ? m.picture.low(width, height, Math.ceil(height + excess), preset.id) : null,
		illegible(order, scene, zoom, words, m),
		foreign && m.picture.foreign(foreign.text, foreign.letter)
	].filter((text) => text !== null);
}
