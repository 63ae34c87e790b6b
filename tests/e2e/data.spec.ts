import ICAL from 'ical.js';
import { csvParse } from 'd3';
import { readFileSync } from 'node:fs';
import { checkTimeline } from '../../src/lib/model/check.js';
import { expect, test } from './fixtures.js';

const homes = [
	['./', 'lebanon-ceasefire-2024'],
	['./t/moon/', 'moon']
] as const;

for (const [home, slug] of homes)
	test(`the timeline ${slug} stands as data beside its page`, async ({ page, request }) => {
		const file = JSON.parse(readFileSync(`data/${slug}.json`, 'utf8'));
		const ids = file.events.map(({ id }: { id: string }) => id).sort();
		const read = async (name: string, type: string) => {
			const response = await request.get(`${home}${name}`);
			expect(response.status(), name).toBe(200);
			expect(response.headers()['content-type'], name).toContain(type);
			return (await response.body()).toString('utf8');
		};

		const json = JSON.parse(await read('data.json', 'application/json'));
		expect(json).toEqual(file);
		expect(checkTimeline(json)).toEqual([]);

		const csv = await read('data.csv', 'text/csv');
		const rows = csvParse(csv.replace(/^\ufeff/, ''));
		expect(rows.map(({ id }) => id).sort()).toEqual(ids);

		const calendar = new ICAL.Component(
			ICAL.parse(await read('data.ics', 'text/calendar')) as unknown[]
		);
		const uids = calendar
			.getAllSubcomponents('vevent')
			.map((entry) => String(entry.getFirstPropertyValue('uid')).split('@')[0]!);
		expect(uids.sort()).toEqual(ids);

		for (const path of [home, `${home}event/${ids[0]}/`]) {
			await page.goto(path);
			const links = page.locator('head link[rel="alternate"][href*="data."]');
			const hrefs = await links.evaluateAll((all) =>
				all.map((one) => (one as HTMLLinkElement).href)
			);
			const base = new URL(home, test.info().project.use.baseURL).href;
			expect(hrefs).toEqual(['json', 'csv', 'ics'].map((ending) => `${base}data.${ending}`));
		}
	});
