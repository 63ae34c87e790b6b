import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect } from './fixtures.js';
import { ready, test } from './host.js';

const PICTURE =
	'<a href="#"><img alt="Picture of the moon" src="data:," width="60" height="30"></a>';
/** px that a frame says it is high, in an attribute and in a style */
const [SAID, STYLED] = [500, 70];

/** a page with a plain frame and an element; GUEST in its policy is the site of both */
interface Row {
	headers?: Record<string, string>;
	policy?: string;
	/** whether the host serves the script itself */
	isOwnScript?: boolean;
	nonce?: string;
	/** whether the plain frame is kept out, and the frame or the script of the element */
	blocked?: 'frames' | 'script';
	/** whether styles in attributes count */
	isStyled?: boolean;
}

const rows: Record<string, Row> = {
	'no policy': { isStyled: true },
	'frames of its own site only': {
		policy: `default-src 'self'; script-src GUEST; img-src data:`,
		blocked: 'frames'
	},
	'frames of ours, and a copy of the script': {
		policy: `default-src 'self'; frame-src GUEST; img-src data:`,
		isOwnScript: true
	},
	'trusted types, and no styles': {
		policy: `default-src 'self'; script-src GUEST; frame-src GUEST; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`
	},
	'nothing but frames of ours': {
		policy: `default-src 'none'; frame-src GUEST; img-src data:`,
		blocked: 'script'
	},
	'scripts by nonce, ours without': {
		policy: `script-src 'nonce-abc' 'strict-dynamic'`,
		blocked: 'script',
		isStyled: true
	},
	'scripts by nonce, ours with it': {
		policy: `script-src 'nonce-abc' 'strict-dynamic'`,
		nonce: 'abc',
		isStyled: true
	},
	'COOP same-origin': {
		headers: { 'Cross-Origin-Opener-Policy': 'same-origin' },
		isStyled: true
	},
	'COEP require-corp': {
		headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
		isStyled: true
	},
	'COEP credentialless': {
		headers: { 'Cross-Origin-Embedder-Policy': 'credentialless' },
		isStyled: true
	}
};

const pageOf = (
	guest: string,
	{ isOwnScript, nonce = '' }: Row
) => `<!doctype html><title>Host</title>
	<iframe id="plain" src="${guest}t/moon/embed/" width="600" height="${SAID}" style="height:${STYLED}px"></iframe>
	<conflict-timeline src="${guest}t/moon/embed/">${PICTURE}</conflict-timeline>
	<script async nonce="${nonce}" src="${isOwnScript ? '/' : guest}embed.js"></script>`;

const refused = (page: Page) =>
	page.frames().filter((frame) => frame.url().startsWith('chrome-error:')).length;
const isDefined = (page: Page) =>
	page.evaluate(() => customElements.get('conflict-timeline') !== undefined);

for (const [name, row] of Object.entries(rows))
	test(`a host with ${name}`, async ({ page, host, guest, allowed }) => {
		allowed.errors.push(/Content Security Policy|Framing/);
		await page.route('http://localhost:*/embed.js', (route) =>
			route.fulfill({ contentType: 'text/javascript', body: readFileSync('build/embed.js') })
		);
		const policy = row.policy?.replaceAll('GUEST', guest);
		const headers = policy ? { 'Content-Security-Policy': policy } : {};
		await host(pageOf(guest, row), { ...headers, ...row.headers });
		const picture = page.getByAltText('Picture of the moon');
		if (row.blocked === 'frames') {
			await expect.poll(() => refused(page)).toBe(2);
			expect(await isDefined(page)).toBe(true);
			await expect(picture).toBeVisible();
			return;
		}
		await ready(page, '#plain');
		const height = await page.locator('#plain').evaluate((frame) => frame.clientHeight);
		expect(height).toBe(row.isStyled ? STYLED : SAID);
		if (row.blocked === 'script') {
			expect(await isDefined(page)).toBe(false);
			await expect(picture).toBeVisible();
			return;
		}
		await ready(page, 'conflict-timeline iframe');
		await expect(page.locator('conflict-timeline iframe')).toBeVisible();
		await expect(picture).toBeHidden();
	});

for (const header of ['cross-origin-embedder-policy', 'cross-origin-resource-policy'])
	test(`without ${header} a host with COEP keeps the frame out`, async ({
		page,
		host,
		guest,
		allowed
	}) => {
		allowed.errors.push(/ERR_BLOCKED_BY_RESPONSE/);
		await page.route(`${guest}**`, async (route) => {
			const response = await route.fetch();
			const headers = { ...response.headers() };
			expect(headers).toHaveProperty(header);
			delete headers[header];
			await route.fulfill({ response, headers });
		});
		await host(`<!doctype html><iframe src="${guest}embed/"></iframe>`, {
			'Cross-Origin-Embedder-Policy': 'require-corp'
		});
		await expect.poll(() => refused(page)).toBe(1);
	});

test('our word on frames outdoes a refusal that a server adds', async ({ page, host, guest }) => {
	await page.route(`${guest}**`, async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers(), 'x-frame-options': 'DENY' };
		await route.fulfill({ response, headers });
	});
	await host(`<!doctype html><iframe src="${guest}embed/"></iframe>`);
	await ready(page);
});
