import type { Example } from '../example.js';
import tracks from './tracks.js';

export default {
	...tracks,
	shows: 'The same tracks on a phone: their names stand inside, labels are short.',
	width: 328
} satisfies Example;
