import { embedEn } from '../../src/lib/messages/embed.en.js';
import { quotedFrame } from '../../src/lib/files/snippet.js';
import { expect } from './fixtures.js';
import { ready, test } from './host.js';
import { filtered, follow } from './wordpress.js';

/** px that WordPress lets a frame be high; the rest is scrolled to */
const MOST = 1000;
const TITLE = 'Thirteen months of war, two days of talks';

/** a post in whose text the address of the default timeline was pasted */
function post(guest: string, script: string): string {
	const html = quotedFrame(TITLE, guest, `${guest}embed/`, { width: 600, height: MOST });
	return `<!doctype html><title>Post</title><div style="width:600px">${filtered(html)}</div>${script}`;
}
const script = `<script>(${follow})()</script>`;

for (const [when, inPage] of [
	['with the page', script],
	['long after the frame', '']
] as const)
	test(`a pasted address becomes a frame when the script comes ${when}`, async ({
		page,
		host,
		guest
	}) => {
		await host(post(guest, inPage));
		const frame = page.locator('iframe');
		const embed = await ready(page);
		if (!inPage) {
			await expect(frame).toBeHidden();
			await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
			await page.evaluate(follow);
		}
		await expect(frame).toBeVisible();
		await expect(page.getByRole('link', { name: TITLE })).toBeHidden();
		const content = await embed
			.locator('html')
			.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
		await expect(frame).toHaveAttribute('height', `${Math.min(content, MOST)}`);
		await embed.getByRole('link', { name: embedEn.full }).scrollIntoViewIfNeeded();
		await expect(embed.getByRole('link', { name: embedEn.full })).toBeInViewport();
	});

test('a frame in a closed part of the post is shown once that is opened', async ({
	page,
	host,
	guest
}) => {
	const closed = '<style>iframe { display: none; }</style>';
	await host(closed + post(guest, script));
	const frame = page.locator('iframe');
	await ready(page);
	await page.locator('style').evaluate((style) => style.remove());
	await expect(frame).toBeVisible();
});

test('its link leads the post to the full timeline, others say that they cannot', async ({
	page,
	host,
	guest
}) => {
	await host(post(guest, script));
	const embed = await ready(page);
	await expect(page.locator('iframe')).toBeVisible();
	const source = embed.locator('footer').getByRole('link').first();
	await source.focus();
	await expect(source).toHaveAccessibleDescription(embedEn.linkNotes.host);
	await expect(embed.getByText(embedEn.linkNotes.host)).toBeVisible();
	await source.press('Enter');
	await embed.getByRole('link', { name: embedEn.full }).click();
	await expect(page).toHaveURL(guest);
	expect(page.context().pages()).toHaveLength(1);
});
