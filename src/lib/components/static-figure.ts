import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { compact } from '../files/markup.js';
import { overviewOf, stripExtent } from '../layout/overview.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import Figure from './figure/Figure.svelte';
import PlainFigure from './figure/PlainFigure.svelte';
import StripFigure from './figure/StripFigure.svelte';

/**
 * Returns the figure as markup that no script takes over.
 *
 * `idPrefix` keeps the ids of several figures on a page apart.
 */
export const staticFigure = (props: ComponentProps<typeof Figure>, idPrefix: string): string =>
	compact(render(Figure, { props, idPrefix }).body);

/** Returns the figure without links at a third of the bytes, to tenths of px. */
export const plainFigure = (props: ComponentProps<typeof PlainFigure>, idPrefix: string): string =>
	compact(render(PlainFigure, { props, idPrefix }).body)
		.replace(/ data-label="[^"]*"/g, '')
		.replace(/( (?:x|y|x1|x2|width)="-?\d+\.\d)\d+"/g, '$1"');

/** Returns the strip over a figure as markup that no script takes over. */
export function staticStrip(view: TimelineState, width: number): string {
	const scene = view.sceneAt(width);
	const extent = stripExtent(view.timeline, view.settled);
	const overview = overviewOf(view.matching, view.timeline, extent, width, scene.heights);
	const props = { scene, overview };
	const { body } = render(StripFigure, { props, idPrefix: `strip-${width}` });
	return `<div class="overview" data-overview>${compact(body)}</div>`;
}
