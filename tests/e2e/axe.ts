import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright/test';
import { settled } from './fixtures.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	id: string;
	nodes: { target: unknown[]; any: { message: string }[] }[];
}

/** what axe finds in the page or a part of it, by all rules or by some, one line each */
export async function violations(
	page: Page,
	{ part = page.locator('html'), rules }: { part?: Locator; rules?: readonly string[] } = {}
) {
	await settled(page);
	// the page's own policy would refuse a script tag
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return part.evaluate(async (node, rules) => {
		const { axe } = window as unknown as {
			axe: { run: (part: Node, options: object) => Promise<{ violations: Violation[] }> };
		};
		const runOnly = rules ? { runOnly: rules } : {};
		const options = { resultTypes: ['violations'], iframes: false, ...runOnly };
		const { violations } = await axe.run(node, options);
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`)
		);
	}, rules);
}
