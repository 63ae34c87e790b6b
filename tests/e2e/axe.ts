import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { settled } from './fixtures.js';

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
	id: string;
	nodes: { target: unknown[]; any: { message: string }[] }[];
}

/** what axe finds, one line each */
export async function violations(page: Page) {
	await settled(page);
	await page.addScriptTag({ path });
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run: () => Promise<{ violations: Violation[] }> };
		};
		const { violations } = await axe.run();
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`)
		);
	});
}
