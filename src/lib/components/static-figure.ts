import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { compact } from '../files/markup.js';
import Figure from './figure/Figure.svelte';

/**
 * Returns the figure as markup that no script takes over.
 *
 * `idPrefix` keeps the ids of several figures on a page apart.
 */
export const staticFigure = (props: ComponentProps<typeof Figure>, idPrefix: string): string =>
	compact(render(Figure, { props, idPrefix }).body);
