import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { isStatementOf } from '../../../src/lib/model/person.js';
import { readTimeline } from '../../../src/lib/model/read.js';

const timeline = readTimeline(JSON.parse(readFileSync('tests/fixtures/good.json', 'utf8')));
const actors = [
	{ id: 'bank', name: 'World Bank' },
	{ id: 'ministry', name: 'Health ministry in Gaza' },
	{ id: 'us', name: 'United States' },
	{ id: 'iran', name: 'Iran' }
];
const said = (claimant: string | null, ids: string[]) => ({
	...timeline.events[0]!,
	claimant,
	actors: ids
});

it.each([
	['the World Bank', ['iran', 'bank'], 'bank'],
	['the health ministry in Gaza', ['ministry', 'iran'], 'ministry'],
	['a US official', ['us', 'iran'], 'us'],
	['Iran and the World Bank', ['us', 'iran', 'bank'], 'iran,bank'],
	['Iranian media', ['us', 'iran'], 'us'],
	[null, ['us'], '']
] as const)('“%s” among %j is a statement of %s', (claimant, ids, speakers) => {
	const event = said(claimant, [...ids]);
	const found = ids.filter((id) =>
		isStatementOf(
			event,
			actors.find((one) => one.id === id)!,
			actors
		)
	);
	expect(found.join()).toBe(speakers);
});
