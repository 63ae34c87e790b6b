import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { meant } from './closest.js';
import { Failure, lineOf } from './failure.js';
import { faultOf, isStdout, outsOf, shotSchema, type Shot } from './shot.js';

const SHAPE = 'is no list of shots. Write "shots:", and below it "- { out: a.png }" for each.';

/** a file of shots: what all of them share, and each of them */
const batchSchema = z.strictObject(
	{
		$schema: z.string().meta({ description: 'address of this schema' }).optional(),
		version: z
			.literal(1, { error: 'is unknown. This command reads version 1.' })
			.meta({ description: 'version of this form' })
			.optional(),
		defaults: shotSchema.omit({ out: true }).meta({ description: 'keys of all shots' }).optional(),
		shots: z
			.array(shotSchema, { error: 'is no list. Write one shot after another, each with "out".' })
			.min(1, { error: 'is empty. Name at least one shot.' })
			.meta({ description: 'one picture each' })
	},
	{ error: (issue) => (issue.code === 'invalid_type' ? SHAPE : undefined) }
);

/** Returns the JSON Schema of a file of shots, of draft 2020-12. */
export const batchJsonSchema = (): object => z.toJSONSchema(batchSchema, { io: 'input' });

type Path = readonly PropertyKey[];

const nameOf = (path: Path): string =>
	path.reduce<string>(
		(name, key) =>
			typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
		''
	);

/** Returns what a schema finds wrong, as a path and a sentence. */
export function issueOf(
	{ issues }: z.ZodError,
	known: readonly string[]
): [path: Path, text: string] {
	const [issue] = issues;
	if (issue?.code === 'unrecognized_keys') {
		const [key = ''] = issue.keys;
		const mend = key === 'no-footer' ? '. Write "footer: false".' : meant(key, known);
		return [[...issue.path, key], `unknown key "${key}"${mend}`];
	}
	return [issue?.path ?? [], issue?.message ?? 'is wrong.'];
}

/** the line of a path in a file; a missing part has that of the part it belongs to */
function lineAt(document: Document, counter: LineCounter, path: Path): number {
	for (let length = path.length; length > 0; length--) {
		const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
		if (node?.range) return counter.linePos(node.range[0]!).line;
	}
	return 1;
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw new Failure(
			'usage',
			`${file}: cannot be read (${lineOf(error)}). Name a file that is there.`
		);
	}
}

/**
 * Returns what a file holds.
 *
 * @throws Where its aliases make too much of it.
 */
function plain(document: Document, fail: (path: Path, text: string) => Failure): unknown {
	try {
		return document.toJS();
	} catch (error) {
		throw fail([], (error as Error).message);
	}
}

/**
 * Reads the shots of a YAML or JSON file, its defaults put into each. Outputs and data count from the
 * folder of the file.
 *
 * @param name What messages call the file.
 * @throws {Failure} With the line, for the first thing that is wrong.
 */
export function readBatch(file: string, name = file): Shot[] {
	const counter = new LineCounter();
	const document = parseDocument(read(file), { lineCounter: counter });
	const fail = (path: Path, text: string, line = lineAt(document, counter, path)) =>
		new Failure('usage', `${name}:${line}: ${text}`);
	const [broken] = document.errors;
	if (broken) {
		const [fact] = broken.message.split(/ at line \d+|\n/);
		const { line } = counter.linePos(broken.pos[0]);
		throw fail([], `is no YAML or JSON (${fact}). Mend this line, or the one before.`, line);
	}
	const result = batchSchema.safeParse(plain(document, fail));
	if (!result.success) {
		const known = [...Object.keys(shotSchema.shape), ...Object.keys(batchSchema.shape)];
		const [path, text] = issueOf(result.error, known);
		throw fail(path, /^unknown key/.test(text) ? text : `${nameOf(path) || 'the file'}: ${text}`);
	}
	const { defaults, shots } = result.data;
	const whole = shots.map((shot) => ({ ...defaults, ...shot }));
	whole.forEach((shot, index) => {
		const at = ['shots', index];
		if (!outsOf(shot).length) throw fail(at, `${nameOf(at)} has no "out". Name its file.`);
		if (outsOf(shot).some(isStdout))
			throw fail(at, `${nameOf(at)}.out: a batch writes files only.`);
		const fault = faultOf(shot);
		if (fault) throw fail([...at, fault[0]], `${nameOf([...at, fault[0]])}: ${fault[1]}`);
	});
	const folder = dirname(resolve(file));
	return whole.map((shot) => ({
		...shot,
		out: outsOf(shot).map((one) => resolve(folder, one)),
		...(shot.data === undefined ? {} : { data: resolve(folder, shot.data) })
	}));
}
