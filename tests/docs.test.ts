import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';

const FOLDER = 'docs/decisions';
const read = (file: string) => readFileSync(file, 'utf8');
const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
		join(folder, name.replaceAll('\\', '/'))
	);

const decisions = readdirSync(FOLDER).filter((name) => name !== 'README.md');
const titleOf = (name: string) => /^# \d+\. (.+)$/m.exec(read(`${FOLDER}/${name}`))?.[1] ?? '';
const documents = [
	...readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
	...filesIn('docs').filter((name) => name.endsWith('.md'))
];

it('numbers decisions from 1 on, and names their files by their titles', () => {
	const names = decisions.map((name, index) => {
		const slug = titleOf(name)
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-');
		expect(read(`${FOLDER}/${name}`)).toMatch(new RegExp(`^# ${index + 1}\\. `));
		return `${String(index + 1).padStart(4, '0')}-${slug}.md`;
	});
	expect(decisions).toEqual(names);
});

it.each(decisions)('finds context, decision, consequences and date in %s', (name) => {
	const text = read(`${FOLDER}/${name}`);
	expect(text).toMatch(/^- Date: \d{4}-\d\d-\d\d$/m);
	expect([...text.matchAll(/^## (.+)\n\n\S/gm)].map(([, heading]) => heading)).toEqual([
		'Context',
		'Decision',
		'Consequences'
	]);
	const later = /^- Superseded by: (?:none|\[\d+\]\((.+)\))$/m.exec(text);
	expect(later).not.toBeNull();
	if (later?.[1]) expect(decisions.filter((other) => other > name)).toContain(later[1]);
});

it('lists all decisions in order, where the page on architecture leads', () => {
	const listed = read(`${FOLDER}/README.md`).matchAll(/^(\d+)\. \[(.+)\]\((.+)\)$/gm);
	expect([...listed].map(([, number, title, file]) => [Number(number), title, file])).toEqual(
		decisions.map((name, index) => [index + 1, titleOf(name), name])
	);
	expect(read('ARCHITECTURE.md')).toContain(`(${FOLDER}/README.md)`);
});

it('explains at most 25 words of ours', () => {
	const [, glossary = ''] = read('ARCHITECTURE.md').split('## Words of ours');
	const rows = [...glossary.matchAll(/^\| [a-z].*\|$/gm)].slice(1);
	expect(rows.length).toBeGreaterThan(10);
	expect(rows.length).toBeLessThanOrEqual(25);
});

const known = ['src', 'tests', '.github', '.githooks'].filter(existsSync).flatMap(filesIn);
const names = new Set(known.map((file) => basename(file)));
const folders = new Set(
	['.', 'src', 'src/lib', 'src/lib/components'].flatMap((folder) =>
		readdirSync(folder, { withFileTypes: true })
			.filter((one) => one.isDirectory())
			.map(({ name }) => name)
	)
);

/** Files that the reader makes. */
const examples = ['data/garden.json', 'data/garden.csv', 'data/garden.map.json'];

/** Returns false for a path of this repository that is not there; whatever else is no fault. */
function isThere(path: string, from: string): boolean {
	const [first = ''] = path.split('/');
	const isPattern = /[*…]|[A-Z]{3,}/.test(path.replace(/[A-Z]+\.md/, ''));
	if (isPattern || /^(build|node_modules)$/.test(first)) return true;
	if (examples.includes(path)) return true;
	if (!path.includes('/')) return !/^[\w.+@-]+\.(m?ts|mjs|svelte)$/.test(path) || names.has(path);
	if (!folders.has(first) || !/^[\w.()[\]=@+/-]+$/.test(path)) return true;
	return ['', 'src', 'src/lib', 'src/lib/components', dirname(from)].some((base) =>
		existsSync(join(base, path))
	);
}

it.each(documents)('names only files that are there: %s', (file) => {
	const text = read(file).replace(/```[^]*?```/g, '');
	const paths = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path]) => path!);
	expect(paths.filter((path) => !isThere(path, file))).toEqual([]);
	const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
	expect(links.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
});

const scripts = Object.keys(
	(JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
);

it.each(documents)('calls only commands that are there: %s', (file) => {
	const called = [...read(file).matchAll(/npm (?:run (?:-s )?)([\w:]+)/g)].map(([, name]) => name!);
	expect(called.filter((name) => !scripts.includes(name))).toEqual([]);
});

it.each([
	['src/lib/time/nothing.ts', false],
	['time/nothing.ts', false],
	['nothing.svelte', false],
	['tests/nothing/', false],
	['src/lib/time/', true],
	['model/read.ts', true],
	['Figure.svelte', true],
	['data/SLUG.json', true],
	['npm run build', true],
	['text/html', true]
])('judges %s', (path, isRight) => {
	expect(isThere(path, 'README.md')).toBe(isRight);
});
