import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themed } from '../../src/cli/theme.js';
import { typeProperties } from '../../src/lib/layout/type.js';
import { styleOf } from '../../src/lib/picture/style.js';
import { colours, resolved } from '../../src/lib/theme.js';

const css = readFileSync('src/lib/theme.css', 'utf8');

it('stands in the style sheet as the module gives it (npm run theme)', () => {
	expect(themed(css)).toBe(css);
});

it('is written nowhere else: style sheets and components name colours by their property', () => {
	const figure = readFileSync('src/lib/figure.css', 'utf8');
	expect(figure.match(/#[0-9a-f]{3,8}\b|rgb\(/g)).toBeNull();
	const used = [...figure.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!);
	const known = [...resolved('light').keys(), ...typeProperties.keys(), 'kind', 'ease'];
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

describe('the type scale', () => {
	const folder = 'src/lib/components';
	const drawn = ['figure', 'overview'].flatMap((part) =>
		readdirSync(join(folder, part)).map((name) => join(folder, part, name))
	);
	const sheets = ['src/lib/figure.css', `${folder}/LocatorMap.svelte`, ...drawn];

	it.each(sheets)('is the only place of sizes for %s', (file) => {
		const sizes = readFileSync(file, 'utf8').match(/font(-size)?[:=]\s*[^;>\s]*\d[^;>]*/g) ?? [];
		expect(sizes).toEqual([]);
	});

	it.each(readdirSync('src/lib/layout').filter((name) => !/^(text|type)\.ts$/.test(name)))(
		'is what layout/%s measures with',
		(name) => {
			expect(readFileSync(join('src/lib/layout', name), 'utf8')).not.toContain('textWidth');
		}
	);

	it('stands in pictures as values', () => {
		expect(styleOf('light')).not.toMatch(/var\(|font-(size|weight): none/);
	});
});
