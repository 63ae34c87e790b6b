import figure from '../figure.css?raw';
import picture from '../picture.css?raw';
import { typeProperties } from '../layout/type.js';
import { colours, resolved } from '../theme.js';

/** The ground that a picture is drawn on. */
export type Ground = 'light' | 'dark';

/** Properties that a picture can show; motion, pointers and focus belong to the page. */
const DRAWN = /^(fill|stroke|font|text-anchor|paint-order|opacity|stop-color|color)/;
const OF_PAGES = /:hover|:focus|\.hovered|\.hit|\.disc|\[data-timeline\]|\.mirrored/;

/**
 * Returns the rules of a style sheet as selectors and declarations.
 *
 * Those within `@media` are left out.
 */
function rulesOf(css: string): (readonly [selectors: string[], declarations: string[]])[] {
	const plain = css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
	return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => [
		selectors.split(',').map((one) => one.trim().replace(/\s+/g, ' ')),
		body
			.split(';')
			.map((one) => one.trim().replace(/\s+/g, ' '))
			.filter(Boolean)
	]);
}

const sheets = [...rulesOf(figure), ...rulesOf(picture)].flatMap(([selectors, declarations]) => {
	const drawn = declarations.filter((one) => DRAWN.test(one));
	const wanted = selectors.filter((one) => !OF_PAGES.test(one));
	return drawn.length && wanted.length ? [[wanted, drawn] as const] : [];
});

/** Returns the style sheet of a picture: only values, no custom properties. */
export function styleOf(ground: Ground): string {
	const values = new Map([...resolved(ground), ...typeProperties]);
	const value = (text: string) =>
		text
			.replace('var(--kind)', 'currentColor')
			.replace(/var\(--([\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'none');
	const slots = Object.keys(colours)
		.filter((name) => /^(diamond|square|circle|triangle|half-disc|plus)$/.test(name))
		.map((name) => `.figure [data-slot='${name}']{color:${values.get(name)}}`);
	const rules = sheets.map(
		([selectors, drawn]) => `${selectors.join(',')}{${drawn.map(value).join(';')}}`
	);
	return [...slots, ...rules].join('\n');
}
