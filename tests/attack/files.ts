// Writes every hostile file, and asks of the check the same lines as of what the build reads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWithPictures } from '../../src/lib/media/site-file.js';
import { lineOf } from '../../src/lib/model/timeline-file.js';
import { hostileFiles } from './hostile.js';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const names = hostileFiles(readFileSync('tests/fixtures/good.json', 'utf8')).map(
	({ bytes }, index) => {
		const name = join(folder, `file-${index}.json`);
		writeFileSync(name, bytes);
		return name;
	}
);
const expected: string[] = [];
for (const name of names) {
	const { problems } = await readWithPictures(name);
	expected.push(...problems.map((problem) => lineOf(name, problem)));
}
const { stderr, status } = spawnSync('npx', ['tsx', 'src/cli/check.ts', ...names], {
	encoding: 'utf8',
	maxBuffer: 2 ** 28
});
rmSync(folder, { recursive: true });
if (status !== 1) throw new Error(`the check ended with ${status}`);
if (stderr.trim() !== expected.join('\n')) throw new Error('check and build differ');
console.log(`${names.length} files, ${expected.length} lines`);
