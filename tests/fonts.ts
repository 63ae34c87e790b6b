import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import wawoff2 from 'wawoff2';
import { faceFiles } from '../src/lib/picture/fonts.js';

/** the bundled fonts as files that rasterisers without WOFF2 read */
export async function fontFiles(): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
	const files: string[] = [];
	// one after the other: the unpacked font lies in memory that the next one takes
	for (const { file } of faceFiles) {
		const path = join(folder, file.replace('woff2', 'ttf'));
		writeFileSync(path, await wawoff2.decompress(readFileSync(`src/lib/fonts/${file}`)));
		files.push(path);
	}
	return files;
}
