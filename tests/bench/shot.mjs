import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHOTS = 9;

/** Seconds that the command takes, from its start to its end. */
async function seconds(args, folder) {
	const start = performance.now();
	const env = { ...process.env, INIT_CWD: folder };
	const child = spawn(process.execPath, ['src/cli/shot.mjs', ...args], { env, stdio: 'ignore' });
	const code = await new Promise((resolve) => child.once('close', resolve));
	if (code !== 0) throw new Error(`The command ended with ${code}: ${args.join(' ')}`);
	return (performance.now() - start) / 1000;
}

/** Seconds of a batch of so many pictures of one format, each another window. */
function batch(count, format, folder) {
	const shots = Array.from({ length: count }, (_, index) => ({
		out: `${index}.${format}`,
		from: `2024-11-${String(index + 1).padStart(2, '0')}`,
		to: '2024-11-20'
	}));
	writeFileSync(join(folder, 'shots.json'), JSON.stringify({ shots }));
	return seconds(['--batch', 'shots.json', '--overwrite'], folder);
}

/** Seconds of one picture with everything started anew, and of each further one of a batch. */
export async function measureShots() {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const cold = await seconds(['-o', 'cold.png'], folder);
		const further = async (format) =>
			((await batch(SHOTS, format, folder)) - (await batch(1, format, folder))) / (SHOTS - 1);
		return { cold, png: await further('png'), svg: await further('svg') };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
