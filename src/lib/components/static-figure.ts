import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { compact } from '../files/markup.js';
import Figure from './figure/Figure.svelte';
import PlainFigure from './figure/PlainFigure.svelte';

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
