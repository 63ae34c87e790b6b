import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, lineOf } from './failure.js';
import { formatOf, isStdout, outsOf, type Shot } from './shot.js';
import type { Taken } from './camera.js';

/**
 * Refuses to write over files that are there.
 *
 * @throws {Failure} With the name of the first one.
 */
export function refuseExisting(shots: readonly Shot[]) {
	const there = shots.flatMap(outsOf).find((name) => !isStdout(name) && existsSync(name));
	if (there) throw new Failure('write', `${there} exists. Pass --overwrite to replace it.`);
}

/**
 * Writes a whole file or none.
 *
 * @throws {Failure} With the reason.
 */
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

/** Writes the files of a shot. */
export async function write(shot: Shot, taken: Taken) {
	for (const name of outsOf(shot))
		if (isStdout(name)) await print(bytesFor(taken, name));
		else replace(name, bytesFor(taken, name));
}

/** Returns the outputs of a shot whose files differ or are missing. */
export const differing = (shot: Shot, taken: Taken): readonly string[] =>
	outsOf(shot).filter(
		(name) =>
			isStdout(name) ||
			!existsSync(name) ||
			Buffer.compare(readFileSync(name), bytesFor(taken, name)) !== 0
	);
