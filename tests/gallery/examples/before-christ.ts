import { timeline, type Example } from '../example.js';

export default {
	shows: 'Years before the year 1, and ticks across it.',
	file: timeline('0001-01-01', '0050-12-31', [
		{ title: 'Ides of March', when: '-0043-03-15' },
		{ title: 'Some year', when: '-0026' },
		{ title: 'After the turn', when: '0014-08-19' }
	]),
	query: 'from=-000050-01-01&to=0050-12-31',
	width: 984
} satisfies Example;
