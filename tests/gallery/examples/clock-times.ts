import { timeline, type Example } from '../example.js';

export default {
	shows: 'Minutes of one day.',
	file: timeline('2024-06-12', '2024-06-12', [
		{ title: 'Launch', when: '2024-06-12T06:30Z' },
		{ title: 'Landing', when: '2024-06-12T09:05Z' },
		{ title: 'A walk', start: '2024-06-12T12:00Z', end: '2024-06-12T14:30Z' }
	]),
	query: '',
	width: 984
} satisfies Example;
