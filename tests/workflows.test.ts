import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>>;
	readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
	readonly on: Readonly<Record<string, unknown>>;
	readonly permissions: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER);
const read = (name: string) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Workflow;
const stepsOf = (name: string) => Object.values(read(name).jobs).flatMap(({ steps }) => steps);
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
	version: string;
};

it('has a workflow for tests and one for pages', () => {
	expect(workflows).toEqual(['ci.yml', 'pages.yml']);
});

it.each(workflows)('calls npm scripts that are there, and nothing else: %s', (name) => {
	const lines = stepsOf(name).flatMap(({ run }) => run?.trim().split('\n') ?? []);
	expect(lines.length).toBeGreaterThan(0);
	for (const line of lines) {
		const [, script] = /^npm (?:run )?([\w:]+)$/.exec(line) ?? [];
		expect([...Object.keys(scripts), 'ci']).toContain(script);
	}
});

it.each(workflows)('names a version of each action, and the rights that it needs: %s', (name) => {
	for (const { uses } of stepsOf(name)) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
	expect(read(name).permissions['contents']).toBe('read');
});

it('tests each push, and publishes what a build with an address writes', () => {
	expect(Object.keys(read('ci.yml').on)).toEqual(['push', 'pull_request']);
	expect(stepsOf('ci.yml').map(({ run }) => run)).toContain('npm test');
	const steps = stepsOf('pages.yml');
	const built = steps.findIndex(({ run }) => run === 'npm run build');
	expect(steps[built]?.env?.['SITE_URL']).toContain('steps.pages.outputs.base_url');
	expect(steps.slice(0, built).some((step) => 'id' in step && step.id === 'pages')).toBe(true);
	expect(steps.slice(built).some((step) => step.with?.['path'] === 'build/')).toBe(true);
});

it('turns on a script before commits that is there and can be run', () => {
	const [, folder] = /^git config core\.hooksPath (\S+)$/.exec(scripts['hooks'] ?? '') ?? [];
	expect(statSync(`${folder}/pre-commit`).mode & 0o111).toBeGreaterThan(0);
});

it('has a changelog in which this version has a day', () => {
	const text = readFileSync('CHANGELOG.md', 'utf8');
	const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
	const dated = headings.filter((heading) => heading !== '[Unreleased]');
	for (const heading of dated) expect(heading).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
	expect(dated[0]).toMatch(new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] `));
	const days = dated.map((heading) => heading.slice(-10));
	expect(days).toEqual([...days].sort().reverse());
	const kinds = [...text.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind);
	expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toEqual(
		expect.arrayContaining([...new Set(kinds)])
	);
});
