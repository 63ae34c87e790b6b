import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, lineOf } from './failure.js';
import { formatOf, isStdout, outsOf, type Shot } from './shot.js';
import type { Taken } from './camera.js';

/** refuses to write over files that are there */
export function refuseExisting(shots: readonly Shot[]) {
	const there = shots.flatMap(outsOf).find((name) => !isStdout(name) && existsSync(name));
	if (there) throw new Failure('write', `${there} exists. Pass --overwrite to replace it.`);
}

/** writes a whole file or none */
function replace(file: string, bytes: Uint8Array) {
	const part = `${file}.${process.pid}.part`;
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(part, bytes);
		renameSync(part, file);
	} catch (error) {
		if (existsSync(part)) rmSync(part);
		throw new Failure('write', `${file} cannot be written (${lineOf(error)}).`);
	}
}

const bytesFor = ({ files }: Taken, name: string): Uint8Array => files.get(formatOf(name)!)!;

/** resolves once standard output has taken all bytes */
const print = (bytes: Uint8Array): Promise<void> =>
	new Promise((resolve, reject) => {
		// the callback tells it too, but an error that nobody hears ends the process
		process.stdout.once('error', () => {});
		process.stdout.write(bytes, (error) =>
			error ? reject(new Failure('write', lineOf(error))) : resolve()
		);
	});

/** writes the files of a shot */
export async function write(shot: Shot, taken: Taken) {
	for (const name of outsOf(shot))
		if (isStdout(name)) await print(bytesFor(taken, name));
		else replace(name, bytesFor(taken, name));
}

/** the outputs of a shot that differ from the files that are there, or that are missing */
export const differing = (shot: Shot, taken: Taken): readonly string[] =>
	outsOf(shot).filter(
		(name) =>
			isStdout(name) ||
			!existsSync(name) ||
			Buffer.compare(readFileSync(name), bytesFor(taken, name)) !== 0
	);
