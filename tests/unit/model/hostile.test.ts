import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromFile } from '../../../src/lib/desk/file.js';
import { shownTimeline } from '../../../src/lib/desk/shown.js';
import { csvOf } from '../../../src/lib/files/csv.js';
import { icsOf } from '../../../src/lib/files/ics.js';
import { jsonText } from '../../../src/lib/files/json.js';
import { readSiteFile } from '../../../src/lib/formats/data-file.js';
import { jsonLd } from '../../../src/lib/model/jsonld.js';
import { lineOf, type FileReading } from '../../../src/lib/model/timeline-file.js';
import { markupOf } from '../../gallery/draw.js';
import { hostileFiles } from '../../attack/hostile.js';
import { quick } from '../../fuzz.js';

const all = hostileFiles(readFileSync('tests/fixtures/good.json', 'utf8'));
/** all in a long run, in the suite one of seven */
const files = all.filter((_, index) => process.env['FUZZ_RUNS'] || index % 7 === 0);

/** Makes all that is made of a timeline, and looks for markup of others in it. */
function show({ file, timeline }: NonNullable<FileReading['content']>): void {
	const figure = markupOf({ file, query: '', width: 1000 } as never);
	for (const made of [figure, jsonLd(timeline, null)]) expect(made).not.toContain('<img');
	for (const made of [csvOf, icsOf]) expect(made(timeline, timeline.events)).toBeTruthy();
	expect(JSON.parse(jsonText(file))).toBeTruthy();
}

/** Opens a file at the desk, if it is JSON; draws what it can of it. */
function draft(bytes: Uint8Array): void {
	const { json } = parsed(new TextDecoder().decode(bytes));
	const opened = fromFile(json);
	if (opened) shownTimeline(opened.file);
}

function parsed(text: string): { json: unknown } {
	try {
		return { json: JSON.parse(text) };
	} catch {
		return { json: null };
	}
}

const isPlaced = (places: readonly string[], at: string | null, isShown: boolean): boolean =>
	at === null ? isShown !== places.length > 0 : places.some((place) => place.startsWith(at));

it('is refused in its place, or shown, whatever was done to it', () => {
	expect(all.length).toBeGreaterThan(800);
	for (const { name, bytes, at } of files) {
		let reading: FileReading = { content: null, problems: [] };
		quick(() => (reading = readSiteFile('data/one.json', bytes)))();
		const { content, problems } = reading;
		const places = problems.flatMap(({ isWarning, path }) => (isWarning ? [] : [path]));
		expect(isPlaced(places, at, !!content), `${name}: ${places.join()}`).toBe(true);
		for (const problem of problems)
			expect(lineOf('one', problem), name).toMatch(/^\P{Cc}{10,900}$/u);
		if (content) show(content);
		expect(() => draft(bytes), name).not.toThrow();
	}
});
