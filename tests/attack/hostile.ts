/** A file that somebody wrote in bad faith, or that something damaged. */
export interface HostileFile {
	/** What was done to it, and where. */
	readonly name: string;
	/** What it holds. */
	readonly bytes: Uint8Array;
	/** The place that a refusal names; null where the file may also be shown. */
	readonly at: string | null;
}

type Path = readonly (string | number)[];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const written = (path: Path): string =>
	`$${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`;

/** Every value in a file with the way to it. */
function* valuesIn(value: unknown, path: Path = []): Generator<[Path, unknown]> {
	yield [path, value];
	if (!(value instanceof Object)) return;
	for (const [key, inner] of Object.entries(value))
		yield* valuesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A file with another value in one place. */
function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
	if (key === undefined) return put;
	const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as never[];
	copy[key as number] = withValue(copy[key as number], rest, put) as never;
	return copy;
}

/** What makes a text one that no page shows. */
const spoilt: Readonly<Record<string, (text: string) => unknown>> = {
	'a control character': (text) => `${text}\u0007`,
	'a turned direction': (text) => `\u202e${text}`,
	'half a pair': (text) => `\ud83d${text}`,
	'100 kB of blanks': (text) => ' '.repeat(100_000) + text,
	'100 kB of letters': (text) => text + 'a'.repeat(100_000),
	'a number': () => 7,
	'no value': () => null,
	'a list': () => [],
	'an object': () => ({})
};

/** What a page may show, as text and nothing else. */
const MARKUP = '<img src=x onerror=alert(1)>';

const schemes = [
	'javascript:alert(1)',
	'data:text/html,x',
	'file:///etc',
	'http://[bad',
	'//x',
	''
];
const days = [
	'-999999-01-01',
	'99999999999-01-01',
	'[..%9999]',
	'2024-13-45',
	'-0044-XX',
	'2024-11-20T10:00',
	'../..',
	'9'.repeat(400),
	''
];
const isDay = (text: string): boolean => /^\d{4}-/.test(text);
const numbers = ['1e999', '-1e999', '1e308', '"1"', 'null', '[]', 'true'];

function* texts(file: unknown): Generator<[string, unknown, string | null]> {
	for (const [path, value] of valuesIn(file)) {
		if (typeof value !== 'string') continue;
		const at = written(path);
		for (const [what, spoil] of Object.entries(spoilt))
			yield [`${what} in ${at}`, withValue(file, path, spoil(value)), at];
		yield [`markup in ${at}`, withValue(file, path, MARKUP), null];
		if (value.startsWith('https:'))
			for (const url of schemes) yield [`${url} in ${at}`, withValue(file, path, url), at];
		if (isDay(value))
			for (const day of days) yield [`${day} in ${at}`, withValue(file, path, day), null];
	}
}

function* lists(file: unknown): Generator<[string, unknown, string | null]> {
	for (const [path, value] of valuesIn(file)) {
		if (!Array.isArray(value)) continue;
		const at = written(path);
		const twice = withValue(file, path, [...(value as unknown[]), value[0]]);
		const hasIds = typeof (value[0] as { id?: unknown }).id === 'string';
		yield [`the first twice in ${at}`, twice, hasIds ? `${at}[${value.length}].id` : null];
		yield [`nothing in ${at}`, withValue(file, path, []), null];
		yield [`an object in ${at}`, withValue(file, path, {}), at];
		yield [`nulls in ${at}`, withValue(file, path, [null, ...(value as unknown[])]), `${at}[0]`];
	}
}

/** Files whose text is not what JSON of a program would be. */
function* notations(text: string): Generator<[string, string, string | null]> {
	for (const [found] of text.matchAll(/"(latitude|longitude|weight|paragraph)": [\d.]+/g))
		for (const number of numbers)
			yield [`${number} for ${found}`, text.replace(found, found.replace(/[\d.]+$/, number)), null];
	let at = 0;
	for (const { index } of text.matchAll(/\{/g))
		for (const key of ['__proto__', 'constructor', 'toString'])
			yield [
				`a key ${key} in object ${++at}`,
				`${text.slice(0, index)}{"${key}":{"title":"x"},${text.slice(index + 1)}`,
				'$'
			];
	const deep = '['.repeat(10_000) + ']'.repeat(10_000);
	yield ['lists of lists', deep, ''];
	yield ['lists of lists within', text.replace('{', `{"deep":${deep},`), ''];
}

function* damages(text: string): Generator<[string, Uint8Array, string | null]> {
	const whole = utf8(text);
	for (let part = 0; part < 16; part++)
		yield [`${part} of 16 parts`, whole.subarray(0, (whole.length * part) / 16), ''];
	yield ['a byte order mark', utf8(`\ufeff${text}`), null];
	yield ['Latin-1', Uint8Array.from([...text.replace('Two', 'Zw\u00f6lf')], ordinal), 'line'];
	yield ['null bytes', utf8(text.replaceAll(' ', '\0')), ''];
	yield ['each line twice', utf8(text.replace(/.*\n/g, '$&$&')), ''];
}

const ordinal = (character: string): number => character.codePointAt(0)!;

/** Returns hostile files, made of a good one by every kind of damage in every place. */
export function hostileFiles(text: string): HostileFile[] {
	const file: unknown = JSON.parse(text);
	const changed = [...texts(file), ...lists(file)].map(
		([name, json, at]) => [name, JSON.stringify(json), at] as const
	);
	return [
		...[...changed, ...notations(text)].map(([name, content, at]) => ({
			name,
			bytes: utf8(content),
			at
		})),
		...[...damages(text)].map(([name, bytes, at]) => ({ name, bytes, at }))
	];
}
