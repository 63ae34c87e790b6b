import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { compact } from '../files/markup.js';
import { arcsOf } from '../layout/relations.js';
import type { Scene } from '../layout/scene.js';
import { overviewOf, stripExtent } from '../layout/overview.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Page } from './page-context.js';
import Figure from './figure/Figure.svelte';
import PlainFigure from './figure/PlainFigure.svelte';
import StripFigure from './figure/StripFigure.svelte';

/** Returns a scene that does not say which events its groups hold. */
const withoutMembers = (scene: Scene): Scene => ({
	...scene,
	clusters: scene.clusters.map((cluster) => ({ ...cluster, events: [] }))
});

/** Returns the figure without links at a third of the bytes, to tenths of px. */
export const plainFigure = (props: ComponentProps<typeof PlainFigure>, idPrefix: string): string =>
	compact(render(PlainFigure, { props, idPrefix }).body)
		.replace(/ data-label="[^"]*"/g, '')
		.replace(/( (?:x|y|x1|x2|width)="-?\d+\.\d)\d+"/g, '$1"');

/**
 * Returns the figure at a width in px as markup that no script takes over.
 *
 * `idPrefix` keeps the ids of several figures on a page apart.
 */
export function staticFigure(
	{ view, links, isWhole, isPlain }: Page,
	width: number,
	idPrefix: string
): string {
	const scene = isWhole ? view.sceneAt(width) : withoutMembers(view.sceneAt(width));
	const { table, timeline } = view;
	const shown = { scene, timeline, arcs: arcsOf(scene, table, null) };
	if (isPlain) return plainFigure(shown, idPrefix);
	const props = { ...shown, eventHref: links.event, clusterHref: () => links.list };
	return compact(render(Figure, { props, idPrefix }).body);
}

/** Returns the strip over a figure as markup that no script takes over. */
export function staticStrip(view: TimelineState, width: number): string {
	const scene = view.sceneAt(width);
	const extent = stripExtent(view.timeline, view.settled);
	const overview = overviewOf(view.matching, view.timeline, extent, width, scene.heights);
	const props = { scene, overview };
	const { body } = render(StripFigure, { props, idPrefix: `strip-${width}` });
	return `<div class="overview" data-overview>${compact(body)}</div>`;
}
