import { timeline, type Example } from '../example.js';

export default {
	shows: 'Bars: exact, with soft ends, still going on, and of an end that is not told.',
	file: timeline('2024-05-01', '2024-06-20', [
		{ title: 'From a day to a day', start: '2024-05-06', end: '2024-05-20' },
		{ title: 'With soft ends', start: '2024-05-10~', end: '[2024-05-28..2024-06-04]' },
		{ title: 'Still going on', start: '2024-06-02', end: '..' },
		{ title: 'End not told', start: '2024-05-25' }
	]),
	query: '',
	width: 984
} satisfies Example;
