import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/lib/desk/action.js';
import { apply } from '../../../src/lib/desk/apply.js';
import { fromFile, toFile } from '../../../src/lib/desk/file.js';
import { historyOf, record, redo, undo, type History } from '../../../src/lib/desk/history.js';
import { fair, reportOf, text } from './drafts.js';

const mention = fc.nat({ max: 8 }).map((index) => `fair:${index}`);
const event = fc.nat({ max: 8 }).map((index) => `phrase-${index}`);
const edtf = fc.constantFrom('2024-11-18', '[2024-11-01..2024-11-03]', 'in March', '2024-12-01');
const how = fc.oneof(
	fc.constantFrom<'same' | 'before' | 'after'>('same', 'before', 'after').map((one) => ({
		how: one
	})),
	event.map((and) => ({ how: 'between' as const, and })),
	fc.integer({ min: -3, max: 3 }).map((days) => ({ how: 'days' as const, days }))
);
const action: fc.Arbitrary<Action> = fc.oneof(
	fc.record({ do: fc.constant('take' as const), mention, reading: fc.nat({ max: 2 }) }),
	fc.record({ do: fc.constant('refuse' as const), mention }),
	fc.record({ do: fc.constant('date' as const), mention, edtf }),
	fc.record({ do: fc.constant('join' as const), mention, event }),
	fc
		.tuple(mention, event, how)
		.map(([one, on, rest]): Action => ({ do: 'lean', mention: one, on, ...rest })),
	fc.record({
		do: fc.constant('set' as const),
		event,
		key: fc.constantFrom('title', 'when', 'note'),
		value: fc.constantFrom(undefined, 'a', 'b')
	}),
	fc.record({ do: fc.constant('name' as const), event, id: event }),
	fc.record({ do: fc.constant('drop' as const), event }),
	fc.record({ do: fc.constant('add' as const), id: event }),
	fc.record({
		do: fc.constant('head' as const),
		key: fc.constantFrom('title', 'colour'),
		value: fc.string()
	}),
	fc.constant(reportOf('other', text))
);
const edits = fc.array(action, { maxLength: 12 });

const times = (step: (history: History) => History, history: History) =>
	history.past.concat(history.future).reduce(step, history);

it('comes back by undo to where it began, and by redo to where it was', () => {
	fc.assert(
		fc.property(edits, (actions) => {
			const end = actions.reduce(record, historyOf(fair));
			const begin = times(undo, end);
			expect(begin.present).toBe(fair);
			expect(undo(begin)).toEqual(begin);
			const again = times(redo, begin);
			expect(again.present).toBe(end.present);
			expect(redo(again)).toEqual(again);
		})
	);
});

it('replays the same edits to the same draft, whose file opens again as it is', () => {
	fc.assert(
		fc.property(edits, (actions) => {
			const draft = actions.reduce(apply, fair);
			expect(actions.reduce(apply, fair)).toEqual(draft);
			const file = toFile(draft);
			const ids = file.events.map(({ id }) => id);
			// only a person adds an id twice
			if (new Set(ids).size === ids.length) expect(toFile(fromFile(file)!)).toEqual(file);
		})
	);
});

it('takes letters typed in one place for one step, until another comes between', () => {
	const type = (value: string): Action => ({ do: 'head', key: 'title', value });
	const typed = ['A', 'A f', 'A fair'].map(type).reduce(record, historyOf(fair));
	expect(undo(typed).present).toBe(fair);
	const other = record(typed, { do: 'refuse', mention: 'fair:1' });
	expect(undo(record(other, type('B'))).present).toBe(other.present);
});

it('forgets what was undone once something else is done, and nothing for what changes nothing', () => {
	const refuse: Action = { do: 'refuse', mention: 'fair:1' };
	const undone = undo(record(historyOf(fair), refuse));
	expect(undone.future).toHaveLength(1);
	expect(record(undone, { do: 'take', mention: 'nothing' })).toBe(undone);
	expect(record(undone, { do: 'take', mention: 'fair:1' }).future).toEqual([]);
});
