import { describe, expect, it } from 'vitest';
import { files, headersOf } from '../../../src/cli/headers.mjs';

type Headers = Record<string, string>;
type Read = (path: string) => Headers;
type Rule = { path: RegExp; headers: Headers };

const write = files as Record<string, () => string>;
const textOf = (name: string) => write[name]!();
const all = (text: string, pattern: RegExp): string[][] =>
	[...text.matchAll(pattern)].map((found) => found.slice(1));

/** a host that sends what all rules for a path say; none may say what another said */
const merging =
	(rules: Rule[]): Read =>
	(path) => {
		const pairs = rules
			.filter((rule) => rule.path.test(path))
			.flatMap(({ headers }) => Object.entries(headers));
		expect(new Set(pairs.map(([name]) => name)).size, `headers of ${path}`).toBe(pairs.length);
		return Object.fromEntries(pairs);
	};

/** Netlify and Cloudflare: a path with stars and placeholders, its headers indented below */
function readStars(text: string): Read {
	const blocks = text.trimEnd().split(/\n(?=\/)/);
	const rules = blocks.map((block) => {
		const [path, ...lines] = block.split('\n');
		const pattern = path!.replaceAll('.', '\\.').replaceAll('*', '.*').replace(/:\w+/g, '[^/]+');
		const headers = Object.fromEntries(lines.flatMap((line) => all(line, /^ {2}(\S+): (.+)$/g)));
		expect(Object.keys(headers), block).toHaveLength(lines.length);
		return { path: new RegExp(`^${pattern}$`), headers };
	});
	return merging(rules);
}

/** what Apache and nginx ask for: the file that answers */
const fileOf = (path: string) => path.replace(/\/$/, '/index.html');

function readApache(text: string): Read {
	const one = /<If "%\{REQUEST_URI\} =~ m#(.*)#">\n\tHeader set (\S+) "(.*)"\n<\/If>\n/g;
	expect(text.replace(one, '')).toBe('');
	const rules = all(text, one).map(([pattern, name, value]) => ({
		path: new RegExp(pattern!),
		headers: { [name!]: value! }
	}));
	const read = merging(rules);
	return (path) => read(fileOf(path));
}

/** nginx: each header has a map, of which the first pattern that matches counts */
function readNginx(server: string, maps: string): Read {
	const known = new Map(
		all(maps, /map \$uri (\$\w+) \{\n((?:\t.*\n)*)\}/g).map(([variable, rows]) => [
			variable!,
			all(rows!, /\t"~(.*)" "(.*)";/g).map(([path, value]) => ({ path: new RegExp(path!), value }))
		])
	);
	const headers = all(server, /^add_header (\S+) (\$\w+) always;$/gm);
	return (path) =>
		Object.fromEntries(
			headers.flatMap(([name, variable]) => {
				const row = known.get(variable!)!.find((one) => one.path.test(fileOf(path)));
				return row ? [[name, row.value]] : [];
			})
		);
}

const everywhere = ['Permissions-Policy', 'Referrer-Policy', 'X-Content-Type-Options'];
const open = [...everywhere, 'Access-Control-Allow-Origin', 'Cross-Origin-Resource-Policy'];
const cached = [...open, 'Cache-Control'];
const frame = [...open, 'Content-Security-Policy', 'Cross-Origin-Embedder-Policy'];
const named: Record<string, string[]> = {
	'/': everywhere,
	'/event/us-veto/': everywhere,
	'/t/moon/': everywhere,
	'/embed/': frame,
	'/t/moon/embed/': frame,
	'/embed.js': cached,
	'/media/a-480.avif': [...everywhere, 'Cache-Control'],
	'/t/moon/media/a-480.avif': [...everywhere, 'Cache-Control'],
	'/_app/immutable/assets/a.woff2': cached,
	'/_app/immutable/chunks/a.js': cached
};
for (const file of ['data.json', 'data.csv', 'data.ics', 'figure.svg', 'oembed.json'])
	for (const home of ['/', '/t/moon/']) named[`${home}${file}`] = open;

const server: Read = (path) => headersOf(path.slice(1)) as Headers;

describe.each<[string, Read]>([
	['the test server', server],
	['_headers', readStars(textOf('_headers'))],
	['.htaccess', readApache(textOf('.htaccess'))],
	['nginx', readNginx(textOf('nginx-server.conf'), textOf('nginx-maps.conf'))]
])('%s', (_, read) => {
	const paths = Object.keys(named);

	it('sends for each path what the others send', () => {
		const names = paths.map((path) => [path, Object.keys(read(path)).sort()]);
		expect(Object.fromEntries(names)).toEqual(
			Object.fromEntries(paths.map((path) => [path, [...named[path]!].sort()]))
		);
		for (const path of paths) expect(read(path), path).toEqual(server(path));
	});

	it('lets any page frame the embed, also one with COEP', () => {
		expect(read('/t/moon/embed/')).toMatchObject({
			'Content-Security-Policy': 'frame-ancestors *',
			'Cross-Origin-Embedder-Policy': 'require-corp',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Access-Control-Allow-Origin': '*'
		});
		for (const path of paths) expect(read(path)).not.toHaveProperty('X-Frame-Options');
	});
});
