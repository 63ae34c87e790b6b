/** a text of a file and the CSS px of its type */
export interface Sample {
	readonly text: string;
	readonly size: number;
}

/** the rules of a file that set a size of type, as selectors and values */
const rulesOf = (file: Document): [selector: string, size: string][] =>
	[...file.querySelectorAll('style')].flatMap((style) =>
		[...style.textContent!.matchAll(/([^{}]+)\{[^{}]*font-size:\s*([\d.]+(?:px|em))/g)].flatMap(
			([, selectors = '', size = '']) =>
				selectors.split(',').map((selector): [string, string] => [selector.trim(), size])
		)
	);

/** px of the type of an element: its last rule that fits, else its attribute, else that of what holds it */
function sizeOf(element: Element, rules: readonly [string, string][]): number {
	const above = () => (element.parentElement ? sizeOf(element.parentElement, rules) : 16);
	const rule = rules.filter(([selector]) => element.matches(selector)).at(-1)?.[1];
	const attribute = element.getAttribute('font-size');
	if (rule?.endsWith('em')) return parseFloat(rule) * above();
	if (element.tagName !== 'svg' && rule) return parseFloat(rule);
	if (attribute) return Number(attribute);
	return rule ? parseFloat(rule) : above();
}

/** the factor that the groups about an element draw it with */
function scaleOf(element: Element | null): number {
	if (!element) return 1;
	const [, factor = '1'] = /scale\(([\d.]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
	return Number(factor) * scaleOf(element.parentElement);
}

/** all texts of a file with the size that they are drawn in */
export function samplesOf(file: Document): Sample[] {
	const rules = rulesOf(file);
	return [...file.querySelectorAll('text, tspan')]
		.filter(({ textContent }) => textContent!.trim())
		.map((element) => ({
			text: element.textContent!.trim(),
			size: sizeOf(element, rules) * scaleOf(element)
		}));
}
