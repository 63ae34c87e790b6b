import { timeline, type Example } from '../example.js';

const days = ['02', '02', '02', '03', '03', '04', '12', '13', '13'];

export default {
	shows: 'Events of a few days in a long window stand as badges that count them.',
	file: timeline('2024-01-01', '2024-06-20', [
		{ title: 'Alone', when: '2024-01-20' },
		...days.map((day, index) => ({
			title: `One of many ${index + 1}`,
			when: `2024-05-${day}`,
			kind: index % 3 ? 'deed' : 'word',
			weight: 1 + (index % 5)
		}))
	]),
	query: '',
	width: 984
} satisfies Example;
