import { readFileSync } from 'node:fs';
import { Failure, lineOf } from './failure.js';
import { flagName, toldKeys } from '../../lib/vocabulary/picture-options.js';
import { pictureStateKeys } from '../../lib/vocabulary/state-keys.js';

import { textsOf } from './metadata.js';
import { frameOf, type Shot } from './shot.js';

/** what a state and a request hold that options are named like */
const KEYS: readonly string[] = [...pictureStateKeys, ...toldKeys('value'), 'target'];
/** switches that the request of a picture holds where they are given */
const SWITCHES = [...toldKeys('no'), ...toldKeys('yes')];

const quoted = (text: string): string =>
	/^[\w:.,=/+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** what the address of a state tells: the slug of a timeline and the site above it, or a file */
type Place = Readonly<Partial<Record<'slug' | 'url' | 'data', string | undefined>>>;

function placeOf(state: string): Place {
	const [path = ''] = state.split('?');
	if (path && !path.endsWith('/')) return { data: path };
	const [, root = '', slug] = /^(.*?)(?:t\/([^/]+)\/)?$/.exec(path) ?? [];
	return { slug, url: URL.canParse(root) ? root : undefined };
}

/** pixels of a PNG's width; undefined for other formats */
const pixelsOf = (bytes: Uint8Array): number | undefined =>
	bytes[0] === 0x89 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(16) : undefined;

/** output px for each CSS px, where they are not those of the preset */
function scaleOf(request: URLSearchParams, bytes: Uint8Array): string | undefined {
	const pixels = pixelsOf(bytes);
	if (!pixels) return undefined;
	const asked = Object.fromEntries(request) as Pick<Shot, 'preset' | 'size' | 'target'>;
	const { width, dpr: usual } = frameOf(asked);
	const dpr = Math.round(pixels / width);
	return dpr === usual ? undefined : String(dpr);
}

/** the command that takes the picture of a file again */
function commandOf(texts: Record<string, string>, bytes: Uint8Array): string {
	const state = texts['URL'] ?? '';
	const request = new URLSearchParams(texts['Order'] ?? '');
	const { slug, url, data } = placeOf(state);
	const isPanel = request.get('panel') === 'yes';
	const told = [...new URLSearchParams(state.split('?')[1] ?? ''), ...request].filter(([key]) =>
		KEYS.includes(key)
	);
	const pairs: (readonly [string, string | undefined])[] = [
		['url', url],
		['timeline', slug],
		['data', data],
		['target', isPanel ? 'panel' : undefined],
		...told,
		['dpr', scaleOf(request, bytes)]
	];
	const options = pairs.flatMap(([key, value]) =>
		value === undefined ? [] : [quoted(`--${key}=${value}`)]
	);
	const flags = SWITCHES.filter((key) => request.has(key)).map((key) => `--${flagName(key)}`);
	return ['npm run shot --', ...options, ...flags].join(' ');
}

/**
 * Reads what a file says of itself, as lines. The last one is the command that makes it again.
 *
 * @throws {Failure} Where it cannot be read, or says nothing.
 */
export async function described(file: string): Promise<string> {
	const bytes = await read(file);
	const texts = await textsOf(bytes).catch((error: unknown) => {
		throw new Failure('content', `${file}: ${lineOf(error)}`);
	});
	if (!texts['Title'])
		throw new Failure('content', `${file} says nothing of itself. Name a picture of this command.`);
	const lines = Object.entries(texts)
		.filter(([name]) => !name.startsWith('XML:'))
		.map(([name, text]) => `${name}: ${text.replace(/\p{Cc}+/gu, ' ')}`);
	return [...lines, `Command: ${commandOf(texts, bytes)}`].join('\n');
}

async function read(file: string): Promise<Uint8Array> {
	try {
		return readFileSync(file);
	} catch (error) {
		throw new Failure('load', `${file} cannot be read (${lineOf(error)}).`);
	}
}
