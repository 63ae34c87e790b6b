import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { ranges } from './metrics.js';

const FOLDER = 'src/lib/fonts/';
/** the headline of a picture: one weight, at the optical size of about 30 px */
const AXES = { wght: 560, opsz: 32 };

/** the variable serif as one small font, since a picture carries its fonts within */
async function headline(): Promise<Buffer> {
	const text = ranges.flatMap(([from, to]) =>
		Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
	);
	const whole = readFileSync(`${FOLDER}newsreader-latin-opsz-normal.woff2`);
	return subsetFont(whole, text.join(''), { targetFormat: 'woff2', variationAxes: AXES });
}

writeFileSync(`${FOLDER}newsreader-latin-headline.woff2`, await headline());
