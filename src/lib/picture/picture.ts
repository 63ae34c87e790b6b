import { arcsOf, type Arc } from '../layout/relations.js';
import { overviewOf, stripExtent, type Overview } from '../layout/overview.js';
import type { Scene } from '../layout/scene.js';
import type { Timeline } from '../model/timeline.js';
import type { About } from './about.js';
import { footerOf } from './heading-footer.js';
import type { Dot, Sign } from './legend.js';
import { illegible } from './legible.js';
import { missingGlyphIn } from './missing-glyphs.js';
import { figureOf, headingAt, indexAt, panelAt } from './parts.js';
import { draftOf, inside, page, type Draft, type Subject } from './subject.js';
import { aboutOf, nameOf } from './picture-metadata.js';
import type { Words } from './text-block.js';

/** A line of a picture, horizontal or vertical. */
export interface Divider {
	/** Where it begins, in CSS px. */
	readonly from: readonly [x: number, y: number];
	/** Where it ends, in CSS px. */
	readonly to: readonly [x: number, y: number];
	/** True if it is drawn in a strong colour. */
	readonly isStrong: boolean;
}

/**
 * A whole picture as geometry, in CSS px.
 *
 * Nothing in it depends on a clock, a browser or what came before.
 */
export interface Picture {
	/** The prefix of the ids within the file. */
	readonly uid: string;
	/** The width in CSS px. */
	readonly width: number;
	/** The height in CSS px. */
	readonly height: number;
	/** The timeline that it shows. */
	readonly timeline: Timeline;
	/** All texts around the figure. */
	readonly words: readonly Words[];
	/** The glyphs around the figure. */
	readonly dots: readonly Dot[];
	/** The signs of the key. */
	readonly signs: readonly Sign[];
	/** The lines around the figure. */
	readonly dividers: readonly Divider[];
	/** The layout of the figure. */
	readonly scene: Scene;
	/** The strip above it. */
	readonly overview: Overview;
	/** The arcs of the selected event’s relations. */
	readonly arcs: readonly Arc[];
	/** The place of the figure, and the factor from its scene’s px. */
	readonly figure: { readonly x: number; readonly y: number; readonly zoom: number };
	/** What the picture says about itself. */
	readonly about: About;
	/** The faults that keep it from being good, each with the mend. */
	readonly problems: readonly string[];
}

/** The px between the parts of a picture, as a factor of the size of its text. */
const GAP = 0.5;

/**
 * Returns a state as a picture that fills exactly its height.
 *
 * Headline, legend, figure, panel, index and footer. It tries many layouts of the figure.
 */
export function layoutPicture(subject: Subject): Picture {
	const plain = draftOf(subject);
	const { request } = subject;
	const { pad, sizes } = request.preset;
	const gap = sizes.text * GAP;
	const topOf = (scene: Scene | null) => pad + headingAt(plain, scene).height + gap;
	const footer = request.hasFooter ? footerOf(subject, { ...page(plain), y: 0 }, plain.m) : null;
	const foot = pad + (footer?.height ?? 0);
	const room = request.height - foot - topOf(null) - gap;
	const index = indexAt(plain, null, 0, room);
	const isBeside = request.preset.index?.isBeside ?? false;
	const draft = { ...plain, aside: isBeside && index ? index.width + 2 * gap : 0 };
	const parts = [panelAt(draft, 0), isBeside ? null : index].filter((part) => part !== null);
	const below = parts.reduce(
		(sum, { height }) => sum + height + 2 * gap,
		foot + (parts.length ? gap : 0)
	);
	// what lies outside decides the heading's lines, and these the room of the figure
	const high = figureOf(draft, topOf(null), below);
	const isLower = topOf(high.scene) < topOf(null);
	const low = isLower ? figureOf(draft, topOf(high.scene), below) : high;
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
	const { request, timeline } = subject;
	const { x, width } = page(draft);
	const { pad, sizes } = request.preset;
	const { scene, zoom, legend } = figure;
	const heading = headingAt(draft, scene);
	const gap = sizes.text * GAP;
	const isBeside = request.preset.index?.isBeside ?? false;
	const panelTop = request.height - below + 2 * gap;
	const panel = panelAt(draft, panelTop);
	const belowTop = panel ? panelTop + panel.height + 2 * gap : panelTop;
	// beside the figure it begins level with the legend
	const indexTop = isBeside ? pad + heading.height + 1.4 * gap : belowTop;
	const index = indexAt(draft, scene, indexTop, room);
	const over = index ? indexTop + index.height - (request.height - foot) : 0;
	const footer = request.hasFooter
		? footerOf(subject, { x, width, y: request.height - foot }, m)
		: null;
	const level = (y: number, across: number, isStrong: boolean): Divider => ({
		from: [x, y],
		to: [x + across, y],
		isStrong
	});
	const words = [
		...heading.words,
		...legend.words,
		...(panel?.words ?? []),
		...(index?.words ?? []),
		...(footer?.words ?? [])
	];
	const title = request.title ?? timeline.title;
	return {
		uid: nameOf(subject),
		width: request.width,
		height: request.height,
		timeline,
		words,
		dots: [...legend.dots, ...(panel?.dots ?? []), ...(index?.dots ?? [])],
		signs: legend.signs,
		dividers: [
			...(panel ? [level(panelTop - gap, inside(draft).width, false)] : []),
			...(index && !isBeside ? [level(indexTop - gap, width, false)] : []),
			...(index?.dividers ?? []).map((at): Divider => ({
				from: [at, indexTop],
				to: [at, indexTop + index!.height],
				isStrong: false
			})),
			...(footer ? [level(footer.top, width, true)] : [])
		],
		scene,
		overview: overviewOf(
			draft.matching,
			timeline,
			stripExtent(timeline, draft.domain),
			scene.width,
			scene.heights
		),
		arcs: numbers ? [] : arcsOf(scene, table, null),
		figure: { x, y: figure.y, zoom },
		about: aboutOf(draft, scene, title, heading.subtitle),
		problems: problemsOf(draft, { ...figure, excess: Math.max(figure.excess, over) }, words)
	};
}

function problemsOf(draft: Draft, { scene, zoom, excess }: FigurePart, words: readonly Words[]) {
	const { subject, m, matching, selected } = draft;
	const { request, timeline } = subject;
	const { shown, clustered } = scene.counts;
	const { height, width, preset } = request;
	const empty = m.picture.empty(matching.length, timeline.events.length);
	const foreign = missingGlyphIn(words, scene);
	return [
		shown + clustered ? null : empty,
		request.hasPanel && !selected ? m.picture.noPanel : null,
		excess > 0 ? m.picture.low(width, height, Math.ceil(height + excess), preset.id) : null,
		illegible(request, scene, zoom, words, m),
		foreign && m.picture.foreign(foreign.text, foreign.letter)
	].filter((text) => text !== null);
}
