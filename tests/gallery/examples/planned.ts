import { timeline, type Example } from '../example.js';

export default {
	shows: 'The line of publication, and what is planned beyond it.',
	file: timeline('2024-06-10', '2024-06-30', [
		{ title: 'Past', when: '2024-06-14' },
		{ title: 'On the day', when: '2024-06-20' },
		{ title: 'Planned', when: '2024-06-24', status: 'planned' },
		{ title: 'Planned for a month', when: '2024-07', status: 'planned' }
	]),
	query: '',
	width: 984
} satisfies Example;
