import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSiteFile } from '../../../src/lib/formats/data-file.js';

const { content, problems } = readSiteFile(
	'docs/examples/crewed-flights.csv',
	readFileSync('docs/examples/crewed-flights.csv'),
	readFileSync('docs/examples/crewed-flights.map.json')
);

it('ships a table of all crewed flights of NASA until 2011, without a warning', () => {
	expect(problems).toEqual([]);
	const { events, places, phases } = content!.timeline;
	const flights = (programme: string) =>
		events.filter(({ kind }) => kind === programme).map(({ id }) => id);
	// as NASA counts them
	expect(flights('mercury')).toHaveLength(6);
	expect(flights('gemini')).toHaveLength(10);
	expect(flights('apollo')).toHaveLength(12);
	expect(flights('skylab')).toHaveLength(3);
	expect(flights('space-shuttle')).toHaveLength(135);
	expect(places).toHaveLength(2);
	expect(phases).toHaveLength(4);
});

it('has the orbiters, the landings and the persons of the Space Shuttle that NASA counts', () => {
	const shuttles = content!.timeline.events.filter(({ kind }) => kind === 'space-shuttle');
	const counts = (column: string) =>
		Object.fromEntries(
			[...new Set(shuttles.map(({ extra }) => extra?.[column]))].map((name) => [
				name,
				shuttles.filter(({ extra }) => extra?.[column] === name).length
			])
		);
	expect(counts('Spacecraft')).toEqual({
		Columbia: 28,
		Challenger: 10,
		Discovery: 39,
		Atlantis: 33,
		Endeavour: 25
	});
	expect(counts('Landed at')).toMatchObject({
		'Kennedy Space Center': 78,
		'Edwards Air Force Base': 54,
		'White Sands': 1
	});
	// 852 flights of persons, of which 35 only came down
	const crew = shuttles.flatMap(({ figures }) => figures.map(({ amount }) => Number(amount)));
	expect(crew.reduce((sum, one) => sum + one, 0)).toBe(852 - 35);
});
