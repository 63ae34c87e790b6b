import { timeline, type Example } from '../example.js';

export default {
	shows: 'A bare month and a bare year are brackets: nobody gave a day.',
	file: timeline('2022-01-01', '2024-06-20', [
		{ title: 'Some day of a month', when: '2022-04' },
		{ title: 'Some day of a year', when: '2023' },
		{ title: 'About a month', when: '2024-03~' }
	]),
	query: '',
	width: 984
} satisfies Example;
