import type { Example } from '../example.js';
import tracks from './tracks.js';

export default {
	...tracks,
	shows: 'Two days of the same tracks: a bar reaches over both edges.',
	query: 'from=2024-06-07&to=2024-06-08'
} satisfies Example;
