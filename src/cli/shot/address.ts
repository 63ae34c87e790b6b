import { basename } from 'node:path';
import { toldKeys } from '../../lib/vocabulary/picture-options.js';
import { pictureStateKeys } from '../../lib/vocabulary/state-keys.js';
import type { Shot } from './shot.js';

const queryOf = (entries: readonly (readonly [string, string | undefined])[]): URLSearchParams =>
	new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Returns the state that a shot shows, as the query of a page. */
export const stateQuery = (shot: Shot): string =>
	`${queryOf(pictureStateKeys.map((key) => [key, shot[key]] as const))}`.replaceAll('%2C', ',');

/** Returns the query of the page that draws a shot. `at` is the address of its state. */
export function pictureQuery(shot: Shot, at: string): string {
	const request = queryOf([
		...toldKeys('value').map((key) => [key, shot[key]] as const),
		...toldKeys('no').map((key) => [key, shot[key] === false ? 'no' : undefined] as const),
		...toldKeys('yes').map((key) => [key, shot[key] ? 'yes' : undefined] as const),
		['panel', shot.target === 'panel' ? 'yes' : undefined],
		['at', at]
	]);
	return [stateQuery(shot), `${request}`].filter(Boolean).join('&');
}

/** Returns what a picture of a whole page was asked to be, as a query. */
export const pageQuery = ({ size, alt }: Shot): URLSearchParams =>
	queryOf([
		['target', 'page'],
		['size', size],
		['alt', alt]
	]);

/**
 * Returns the address of a shot's state, below the root that is known. Where none is known it begins
 * at the root; that of a file which has no page is its name.
 */
export function stateAddress(shot: Shot, known: string, path: string): string {
	const query = stateQuery(shot);
	const page = shot.data === undefined ? `${known}${path}` : basename(shot.data);
	return `${page}${query && `?${query}`}` || './';
}
