import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themed } from '../../src/cli/theme.js';
import { colours, resolved } from '../../src/lib/theme.js';

const css = readFileSync('src/lib/theme.css', 'utf8');

it('stands in the style sheet as the module gives it (npm run theme)', () => {
	expect(themed(css)).toBe(css);
});

it('is written nowhere else: style sheets and components name colours by their property', () => {
	const figure = readFileSync('src/lib/figure.css', 'utf8');
	expect(figure.match(/#[0-9a-f]{3,8}\b|rgb\(/g)).toBeNull();
	const used = [...figure.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!);
	const known = [...resolved('light').keys(), 'kind', 'ease'];
	expect(used.filter((name) => !known.includes(name))).toEqual([]);
});

it('has a value on both grounds for every colour', () => {
	for (const [name, [light, dark]] of Object.entries(colours)) {
		expect(resolved('light').get(name)).toBe(light);
		expect(resolved('dark').get(name)).toBe(dark);
	}
});

it('needs the marks around the properties', () => {
	expect(() => themed(':root {}')).toThrow('has lost the marks');
});
