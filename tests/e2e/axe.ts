import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { settled } from './fixtures.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	id: string;
	nodes: { target: unknown[]; any: { message: string }[] }[];
}

/** what axe finds, one line each */
export async function violations(page: Page) {
	await settled(page);
	// the page's own policy would refuse a script tag
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
		};
		const { violations } = await axe.run({ resultTypes: ['violations'], iframes: false });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`)
		);
	});
}
