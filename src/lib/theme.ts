/** A colour on light ground and on dark ground, as CSS writes it. */
type Colour = readonly [light: string, dark: string];

/** The colours of the product; `npm run theme` writes them into `theme.css`. */
export const colours = {
	page: ['#ffffff', '#111417'],
	surface: ['#f4f6f8', '#1a1f24'],
	raised: ['#ffffff', '#20262c'],
	ink: ['#14181c', '#eef1f3'],
	ink2: ['#48525b', '#b6bfc7'],
	ink3: ['#59636d', '#939ea8'],
	line: ['#dfe4e8', '#2b3239'],
	grid: ['#edf0f2', '#1e242a'],
	axis: ['#747f88', '#7b8792'],
	ctrl: ['#7c8790', '#6f7b86'],
	hatch: ['#dae0e4', '#2c343b'],
	weekend: ['#f8f9fa', '#14181c'],
	focus: ['#1d5fd1', '#8ab4f8'],
	density: ['#d5dbe0', '#2c343b'],
	'density-line': ['#77828b', '#8c97a1'],
	'phase-0': ['#edf0f3', '#1d2328'],
	'phase-1': ['#dfe4e9', '#2a323a'],
	'phase-2': ['#cad2d9', '#36404a'],
	'phase-3': ['#bcc6ce', '#424e59'],
	sea: ['#e6ecf0', '#13181c'],
	land: ['#fdfdfd', '#262d33'],
	shore: ['#a3adb5', '#58636d'],
	shadow: ['rgb(20 24 28 / 12%)', 'rgb(0 0 0 / 50%)'],
	diamond: ['#c5600a', '#e8772e'],
	square: ['#4a2318', '#e6d3c8'],
	circle: ['#2f8a83', '#35aba8'],
	triangle: ['#6355bd', '#b9b2fa'],
	'half-disc': ['#a3105f', '#c9628a'],
	plus: ['#665a22', '#ebc04e']
} as const satisfies Record<string, Colour>;

/** The font families of the product, each with its fallbacks. */
export const families = {
	sans: "'IBM Plex Sans', system-ui, sans-serif",
	serif: "'Newsreader', Georgia, serif"
};

/** Returns the CSS declarations of all colours and families. */
export const properties = (): string[] => [
	...Object.entries(families).map(([name, family]) => `--${name}: ${family};`),
	...Object.entries(colours).map(
		([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`
	)
];

/**
 * Returns the values of all custom properties on one ground.
 *
 * For what knows no custom properties.
 */
export function resolved(ground: 'light' | 'dark'): ReadonlyMap<string, string> {
	const side = ground === 'light' ? 0 : 1;
	return new Map([
		...Object.entries(families),
		...Object.entries(colours).map(([name, pair]) => [name, pair[side]] as const)
	]);
}
