import { timeline, type Example } from '../example.js';

export default {
	shows: 'One moment in a range, with one end or both.',
	file: timeline('2024-06-01', '2024-06-20', [
		{ title: 'Between two days', when: '[2024-06-04..2024-06-08]' },
		{ title: 'No later than', when: '[..2024-06-06]' },
		{ title: 'No earlier than', when: '[2024-06-14..]' }
	]),
	query: '',
	width: 984
} satisfies Example;
