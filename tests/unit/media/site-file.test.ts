import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureOf, scaled } from '../../../src/lib/media/scaled.js';
import { readWithPictures } from '../../../src/lib/media/site-file.js';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
const file = join(folder, 'garden.json');
const told = { alt: 'A frog on a stone.', credit: 'A. Gardener', licence: 'CC BY 4.0' };

/** a red picture that lies on its side, as cameras write it */
const photo = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#c00' } })
		.jpeg()
		.withMetadata({ orientation: 6 })
		.toBuffer();

/** reads a garden whose one event has these pictures */
function read(...media: object[]) {
	const events = [{ title: 'The first frog', when: '2024-06', media }];
	writeFileSync(file, JSON.stringify({ title: 'A pond', events }));
	return readWithPictures(file);
}

const linesOf = async (...media: object[]) =>
	(await read(...media)).problems.map(({ path, message }) => `${path}: ${message}`);

let frog: Buffer;

beforeAll(async () => {
	frog = await photo(1200, 600);
	mkdirSync(join(folder, 'garden/pond'), { recursive: true });
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
	const files = { 'pond/frog.jpg': frog, 'cut.jpg': frog.subarray(0, 400), 'frog.svg': svg };
	for (const [name, content] of Object.entries(files))
		writeFileSync(join(folder, 'garden', name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('reads the pictures of an event, upright, in two widths', async () => {
	const { content, problems } = await read({ file: 'pond/frog.jpg', ...told });
	expect(problems).toEqual([]);
	const [medium] = content!.timeline.events[0]!.media!;
	expect(medium).toMatchObject({ file: 'pond/frog.jpg', ...told });
	expect(medium!.picture).toMatchObject({ widths: [480, 600], width: 600, height: 1200 });
	expect(content!.file.events[0]!.media).toEqual([{ file: 'pond/frog.jpg', ...told }]);
});

it('names each fault with its place and mend', async () => {
	const media = (name: string) => ({ file: name, ...told });
	const picture = 'JPEG, PNG, WebP or AVIF';
	expect(await linesOf({ file: 'frog.jpg', licence: told.licence })).toEqual([
		'$.events[0].media[0].alt: is missing: add a string',
		'$.events[0].media[0].credit: is missing: add a string'
	]);
	expect(
		await linesOf(
			...['../frog.jpg', '/frog.jpg', 'C:\\frog.jpg', 'pond\\frog.jpg', 'https://a.org/b.jpg'].map(
				media
			)
		)
	).toEqual([
		...[0, 1, 2].map(
			(at) =>
				`$.events[0].media[${at}].file: lies outside the folder of the timeline: put the picture there and name it`
		),
		'$.events[0].media[3].file: has a backslash: write "/" between folder and file',
		'$.events[0].media[4].file: is an address: save the picture into the folder of the timeline and name it'
	]);
	expect(await linesOf(...['toad.jpg', 'pond', 'frog.svg', 'cut.jpg'].map(media))).toEqual([
		`$.events[0].media[0].file: there is no file ${join(folder, 'garden/toad.jpg')}: put it there, or correct the name`,
		`$.events[0].media[1].file: there is no file ${join(folder, 'garden/pond')}: put it there, or correct the name`,
		`$.events[0].media[2].file: is no picture that pages show: save it as ${picture}`,
		expect.stringMatching(/^\$\.events\[0\]\.media\[3\]\.file: cannot be read as a picture \(.+\)/)
	]);
	expect(await linesOf({ ...media('pond/frog.jpg'), source: 'nobody' })).toEqual([
		'$.events[0].media[0].source: there is no source "nobody": correct it or add the source'
	]);
});

it('scales a picture in both formats, and keeps what it made by a name of its bytes', async () => {
	const small = await photo(300, 150);
	const picture = (await pictureOf('pond/Frog no. 1.jpg', small))!;
	expect(picture.name).toMatch(/^frog-no-1-[0-9a-f]{10}$/);
	expect((await pictureOf('Frog no. 1.jpg', await photo(302, 150)))!.name).not.toBe(picture.name);
	for (const [ending, format] of [
		['avif', 'heif'],
		['jpg', 'jpeg']
	] as const) {
		const made = await scaled(picture, small, 150, ending);
		expect(await sharp(made).metadata()).toMatchObject({ format, width: 150, height: 300 });
		const kept = `node_modules/.cache/conflict-timeline/media/${picture.name}-150.${ending}`;
		expect(readFileSync(kept).equals(made)).toBe(true);
		rmSync(kept);
		const again = Buffer.from(await scaled(picture, small, 150, ending));
		expect(again.equals(made), ending).toBe(true);
	}
});
