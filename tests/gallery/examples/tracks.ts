import { timeline, type Example } from '../example.js';

export default {
	shows: 'Three tracks with three kinds, and the selected event.',
	file: timeline('2024-06-01', '2024-06-20', [
		{ title: 'Shots at the border', when: '2024-06-03', track: 'front', kind: 'attack' },
		{ title: 'Fighting', start: '2024-06-05', end: '2024-06-15', track: 'front', kind: 'attack' },
		{ title: 'Envoy arrives', when: '2024-06-06', track: 'talks', kind: 'talk' },
		{ title: 'Envoy leaves', when: '2024-06-08', track: 'talks', kind: 'talk' },
		{ title: 'Council votes', when: '2024-06-18', track: 'council', kind: 'vote' }
	]),
	query: 'event=event-3',
	width: 984
} satisfies Example;
