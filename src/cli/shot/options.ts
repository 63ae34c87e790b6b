import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
	flagName,
	pictureOptions,
	type PictureOptionKey
} from '../../lib/vocabulary/picture-options.js';
import { issueOf, readBatch } from './batch.js';
import { meant } from './closest.js';
import { Failure } from './failure.js';
import { faultOf, isStdout, outsOf, shotSchema, type Shot } from './shot.js';

/** What one run of the command does. */
export interface Command {
	/** The shots to take. */
	readonly shots: readonly Shot[];
	/** The root of the site to shoot. Null for this project's own, built and served. */
	readonly url: string | null;
	/** True if files that are there are replaced. */
	readonly overwrite: boolean;
	/** True if shots are compared with their files, and nothing is written. */
	readonly check: boolean;
	/** True if a fault does not end the run. */
	readonly keepGoing: boolean;
	/** True if standard output gets a line of JSON for each shot. */
	readonly json: boolean;
}

const keys = Object.keys(pictureOptions) as PictureOptionKey[];

/** the options as the parser takes them, by the names that are typed */
const options = Object.fromEntries(
	keys.map((key) => {
		const { value, short, isMultiple } = pictureOptions[key];
		const type = value === null ? 'boolean' : 'string';
		return [flagName(key), { type, multiple: isMultiple === true, ...(short ? { short } : {}) }];
	})
) satisfies ParseArgsConfig['options'];

/** options that are keys of a shot too */
const shotKeys = keys.filter((key) => key in shotSchema.shape);

type Values = Record<string, string | boolean | string[] | undefined>;

/** arguments in which `-.svg` is the value of its option, though it begins like one */
const joined = (args: readonly string[]): string[] =>
	args.flatMap((arg, index) => {
		const isOut = (at: number) => /^(-o|--out)$/.test(args[at] ?? '') && isStdout(args[at + 1]!);
		return isOut(index) ? [] : isOut(index - 1) ? [`--out=${arg}`] : [arg];
	});

function valuesOf(args: readonly string[]): Values {
	try {
		return parseArgs({ args: joined(args), options, allowPositionals: false }).values as Values;
	} catch (error) {
		const { code, message } = error as { code: string; message: string };
		const [, name = ''] = /'(?:-\w, )?-*([^'\s]+)/.exec(message) ?? [];
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
			throw new Failure('usage', `unknown option --${name}${meant(name, Object.keys(options))}`);
		if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
			throw new Failure('usage', `"${name}" belongs to no option. Put texts in quotes.`);
		const value = /argument is ambiguous/.test(message);
		throw new Failure(
			'usage',
			value ? `a value that begins with "-" is written --key=-value.` : `${message.split('. ')[0]}.`
		);
	}
}

const flagOf = (key: PictureOptionKey): string => (key === 'out' ? '-o' : `--${flagName(key)}`);

/** what an option says of a shot; a switch that begins with "no" says false */
const valueOf = (key: PictureOptionKey, values: Values) =>
	pictureOptions[key].told === 'no' ? false : values[flagName(key)];

/**
 * Returns the shot that options tell. `folder` is where the person stands.
 *
 * @throws {Failure} Where they make no shot.
 */
function shotOf(values: Values, folder: string): Shot {
	const { dpr, data } = values;
	const given = shotKeys.filter((key) => values[flagName(key)] !== undefined);
	const result = shotSchema.safeParse({
		...Object.fromEntries(given.map((key) => [key, valueOf(key, values)])),
		...(dpr === undefined ? {} : { dpr: Number(dpr) }),
		...(data === undefined ? {} : { data: resolve(folder, String(data)) })
	});
	if (!result.success) {
		const [path, text] = issueOf(result.error, []);
		throw new Failure('usage', `${flagOf(path[0] as PictureOptionKey)}: ${text}`);
	}
	const shot = { out: `${result.data.timeline ?? 'timeline'}.png`, ...result.data };
	const fault = faultOf(shot);
	if (fault) throw new Failure('usage', `${flagOf(fault[0])}: ${fault[1]}`);
	return { ...shot, out: outsOf(shot).map((one) => (isStdout(one) ? one : resolve(folder, one))) };
}

function urlOf(text: string): string {
	if (!URL.canParse(text) || !/^https?:/.test(text))
		throw new Failure('usage', `--url: "${text}" is no address. Write it whole, with https://.`);
	const url = new URL(text);
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return `${url.origin}${url.pathname}`;
}

/**
 * Refuses to write a file twice, and two things to standard output.
 *
 * @throws {Failure} With the name of the file.
 */
function refuseClashes(shots: readonly Shot[], isJson: boolean) {
	const outs = shots.flatMap(outsOf);
	const double = outs.find((one, index) => outs.indexOf(one) < index);
	if (double) throw new Failure('usage', `${double} is written twice. Give each its own name.`);
	const streams = outs.filter(isStdout).length + (isJson ? 1 : 0);
	if (streams > 1)
		throw new Failure(
			'usage',
			'standard output takes one picture, or --json. Write files instead.'
		);
}

/**
 * Reads what a command line asks for. That is help, what a file says of itself, or pictures.
 *
 * @param folder Where the person stands, from which files count.
 * @throws {Failure} On bad usage.
 */
export function readOptions(
	args: readonly string[],
	folder: string
): { help: true } | { read: string } | Command {
	const values = valuesOf(args);
	if (values['help']) return { help: true };
	if (values['read'] !== undefined) {
		const other = keys.find((key) => key !== 'read' && values[flagName(key)] !== undefined);
		if (other)
			throw new Failure('usage', `${flagOf(other)} does not go with --read. Leave it out.`);
		return { read: resolve(folder, String(values['read'])) };
	}
	const { batch, url } = values;
	const alone = shotKeys.find((key) => values[flagName(key)] !== undefined);
	if (batch !== undefined && alone)
		throw new Failure('usage', `${flagOf(alone)} does not go with --batch. Put it into the file.`);
	const shots =
		batch === undefined
			? [shotOf(values, folder)]
			: readBatch(resolve(folder, String(batch)), String(batch));
	refuseClashes(shots, values['json'] === true);
	if (values['check'] && values['overwrite'])
		throw new Failure('usage', '--check writes nothing. Leave --overwrite out.');
	if (values['check'] && shots.flatMap(outsOf).some(isStdout))
		throw new Failure('usage', '--check compares files, not standard output. Name a file.');
	return {
		shots,
		url: url === undefined ? null : urlOf(String(url)),
		overwrite: values['overwrite'] === true,
		check: values['check'] === true,
		keepGoing: values['keep-going'] === true,
		json: values['json'] === true
	};
}
