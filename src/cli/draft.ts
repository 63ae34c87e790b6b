import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { apply } from '../lib/desk/apply.js';
import { emptyDraft, toFile } from '../lib/desk/file.js';
import { cut, plainOf } from '../lib/desk/paragraph.js';
import { draftMessagesOf } from '../lib/messages/draft.js';
import { readDates } from '../lib/reading/read.js';
import { readDay } from '../lib/time/iso.js';

/** The exit codes of the command. */
const codes = { written: 0, usage: 2, unread: 3, noDate: 4, unwritten: 5 } as const;

const words = draftMessagesOf('en');
/** The most characters of a title. */
const TITLE = 58;

/** A fault that ends the command. */
class Failure extends Error {
	constructor(
		readonly code: number,
		message: string
	) {
		super(message);
	}
}

const usage = (why: string): never => {
	throw new Failure(codes.usage, `${why}\n${words.usage}`);
};

const parse = (args: string[]) =>
	parseArgs({
		args,
		allowPositionals: true,
		options: {
			published: { type: 'string' },
			output: { type: 'string', short: 'o' },
			mentions: { type: 'boolean' }
		}
	});

function optionsOf(args: string[]) {
	let parsed: ReturnType<typeof parse>;
	try {
		parsed = parse(args);
	} catch (error) {
		return usage((error as Error).message);
	}
	const { positionals, values } = parsed;
	const [file, ...more] = positionals;
	if (file === undefined || more.length) return usage(words.oneReport);
	if (values.published === undefined) return usage(words.noDay);
	if (readDay(values.published) === null) return usage(words.badDay(values.published));
	return { file, published: values.published, output: values.output, isList: values.mentions };
}

function readText(file: string): string {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		throw new Failure(codes.unread, words.unread(file, (error as Error).message));
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Failure(codes.unread, words.notText(file));
	}
}

function write(file: string, text: string): void {
	try {
		writeFileSync(file, text, { flag: 'wx' });
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		const why = code === 'EEXIST' ? words.there(file) : words.unwrittenFile(file, message);
		throw new Failure(codes.unwritten, why);
	}
}

function draft(args: string[]): void {
	const { file, published, output, isList } = optionsOf(args);
	const text = readText(file);
	if (readDay(published)! > Date.now()) console.error(words.ahead(published));
	const mentions = readDates(text, { published, language: 'en' });
	if (!mentions.length) throw new Failure(codes.noDate, words.noDate(file));
	const title = cut(plainOf(basename(file).replace(/\.[^.]*$/, '')), TITLE) || words.title;
	const source = { id: 'report', title, published };
	const read = apply(emptyDraft, { do: 'report', source, text, mentions });
	const timeline = toFile(apply(read, { do: 'head', key: 'title', value: title }));
	const result = isList
		? mentions.map((mention) => `${JSON.stringify(mention)}\n`).join('')
		: `${JSON.stringify(timeline, null, '\t')}\n`;
	if (output === undefined) return void process.stdout.write(result);
	write(output, result);
	const dated = timeline.events.filter(({ when }) => when !== undefined).length;
	console.error(words.written(output, dated, timeline.events.length - dated));
}

/**
 * Runs the command; returns its exit code.
 *
 * @throws whatever is no fault of the call, the text or the files
 */
export function main(args: string[]): number {
	try {
		draft(args);
		return codes.written;
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		console.error(error.message);
		return error.code;
	}
}

if (process.argv[1]?.endsWith('draft.ts')) {
	// a reader such as head may have enough
	process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
		process.exit(code === 'EPIPE' ? 0 : 1)
	);
	process.exitCode = main(process.argv.slice(2));
}
