import { timeline, type Example } from '../example.js';

export default {
	shows: 'An exact day, about a day, and a likely reading beside another one.',
	file: timeline('2024-06-01', '2024-06-20', [
		{ title: 'Exact', when: '2024-06-03' },
		{ title: 'About', when: '2024-06-10~' },
		{
			title: 'Likely',
			when: '2024-06-16',
			uncertain: { why: 'The week is not named.', other: '2024-06-09' }
		}
	]),
	query: '',
	width: 984
} satisfies Example;
