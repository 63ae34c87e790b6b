import type { Page } from 'playwright/test';
import { workbook } from '../unit/formats/files.js';
import { expect } from './fixtures.js';
import { ready, test } from './host.js';

interface Told {
	name: string;
	detail: { code?: string; message?: string; row?: number | null; state?: object };
}
interface Host extends HTMLElement {
	told: Told[];
	getState: () => Promise<object>;
	select: (event: string) => Promise<object>;
	setTimeline: (file: object, mapping?: object) => Promise<object>;
}

const csv =
	'Date,Title,Mood\n2024-03-09,The pond is dug,glad\n2024-06,A frog comes,\nnever,Nothing,\n';
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`;
const rows = row('Tag', 'Was') + row('2/1/1999', 'Ice on the pond');
const xlsx = [...workbook([{ name: 'Sheet1', rows }])];
const mapping = { dayFirst: true, columns: { when: 'Tag', title: 'Was' } };

const element = (page: Page) => page.locator('conflict-timeline');
const told = (page: Page, name: string) =>
	element(page).evaluate((node: Host, name) => node.told.filter((one) => one.name === name), name);

test('a host feeds an embed with its own files', async ({ page, host, guest, allowed }) => {
	allowed.errors.push(/404/);
	await page.route('http://localhost:*/{events.csv,lost.csv}', (route) =>
		route.request().url().endsWith('events.csv')
			? route.fulfill({ contentType: 'text/csv', body: csv })
			: route.fulfill({ status: 404 })
	);
	const policy = `default-src 'none'; connect-src 'self'; script-src ${guest} 'nonce-abc'; frame-src ${guest}; require-trusted-types-for 'script'; trusted-types 'none'`;
	await host(
		`<!doctype html><title>Host</title>
		<conflict-timeline src="${guest}open/embed/" data="events.csv" event="the-pond-is-dug"></conflict-timeline>
		<script nonce="abc">
			const node = document.querySelector('conflict-timeline');
			node.told = [];
			for (const name of ['ready', 'warning', 'select'])
				node.addEventListener(name, ({ detail }) => node.told.push({ name, detail }));
		</script>
		<script src="${guest}embed.js"></script>`,
		{ 'Content-Security-Policy': policy }
	);
	await expect.poll(() => told(page, 'ready')).toHaveLength(1);
	const embed = await ready(page, 'conflict-timeline iframe');
	await expect(embed.locator('[data-panel]')).toContainText('9 March 2024');
	await expect(embed.locator('[data-panel]')).toContainText('glad');
	const [warning] = await told(page, 'warning');
	expect(warning!.detail).toMatchObject({
		code: 'problem',
		row: 4,
		column: 'Date',
		value: 'never'
	});
	await expect(embed.getByText('3 rows read = 2 shown + 1 refused')).toBeVisible();
	await expect(embed.getByRole('link', { name: 'Open full timeline' })).toHaveCount(0);

	// a workbook is unpacked in the worker, and what is called beside it is for its timeline
	const answers = await element(page).evaluate(
		async (node: Host, { bytes, mapping }) => {
			const first = node.setTimeline({}).catch((error: Error) => error.message);
			const fed = node.setTimeline(new File([new Uint8Array(bytes)], 'ice.xlsx'), mapping);
			return [await first, await fed, await node.select('ice-on-the-pond')];
		},
		{ bytes: xlsx, mapping }
	);
	expect(answers.slice(1)).toEqual([
		{ read: 1, shown: 1, refused: 0 },
		{ event: 'ice-on-the-pond' }
	]);
	expect(answers[0]).toBe('A later file took its place.');
	await expect(embed.locator('[data-panel]')).toContainText('2 January 1999');

	// what is lost is told on both sides, and the next file is shown
	await element(page).evaluate((node) => node.setAttribute('data', 'lost.csv'));
	await expect(embed.locator('[data-problem]')).toContainText(
		'lost.csv (404) could not be fetched'
	);
	expect((await told(page, 'warning')).at(-1)!.detail.code).toBe('file');
	await element(page).evaluate((node) => node.setAttribute('data', 'events.csv'));
	await expect.poll(() => told(page, 'ready')).toHaveLength(3);
	await expect(embed.locator('[data-panel]')).toContainText('9 March 2024');
});
