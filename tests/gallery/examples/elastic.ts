import { timeline, type Example } from '../example.js';

export default {
	shows: 'Elastic time: a quiet year is folded and says how long it is.',
	file: timeline('2022-09-01', '2024-06-20', [
		{ title: 'Long ago', when: '2022-09-10' },
		{ title: 'Soon after', when: '2022-09-24' },
		{ title: 'A year later', when: '2024-05-30' },
		{ title: 'Then', when: '2024-06-08' },
		{ title: 'And then', when: '2024-06-15' }
	]),
	query: 'scale=elastic',
	width: 984
} satisfies Example;
