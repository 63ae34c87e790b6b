const id = '\0d3-without-transitions';

/**
 * A Vite plugin that leaves `d3-transition` out, and the interpolation of colours that it brings:
 * d3-zoom takes no more of it than the end of a transition, and pages have none.
 */
export const withoutTransitions = {
	name: 'without-transitions',
	enforce: 'pre',
	apply: 'build',
	resolveId: (source) => (source === 'd3-transition' ? id : null),
	load: (asked) => (asked === id ? code : null)
};

const code = `
import { selection } from 'd3-selection';
selection.prototype.interrupt = function () { return this; };
export const interrupt = () => {};
`;
