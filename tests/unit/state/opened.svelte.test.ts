import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/lib/open/opened.js';
import type { Answer, Order } from '../../../src/lib/open/protocol.js';
import { OpenedState } from '../../../src/lib/state/opened.svelte.js';

const { report, content } = openFile(new TextEncoder().encode('Date,Title\n2000,A\n'), 'a', {});
const { timeline } = content!;

/** a state, the orders that it gave, and what answers them */
function opening() {
	const orders: Order[] = [];
	let ended = 0;
	const said = { answer: (answer: Answer) => void answer, lose: () => {} };
	const opened = new OpenedState((onanswer, onlost) => {
		Object.assign(said, { answer: onanswer, lose: onlost });
		return { send: (order) => orders.push(order), end: () => ended++ };
	});
	return { opened, orders, said, ended: () => ended };
}

const read = (said: { answer: (answer: Answer) => void }) => {
	said.answer({ is: 'events', events: timeline.events });
	said.answer({ is: 'read', report, timeline: { ...timeline, events: [] } });
};

describe('OpenedState', () => {
	it('puts a timeline together from its parts', () => {
		const { opened, said } = opening();
		opened.open([new File(['x'], 'a.csv')]);
		expect(opened.progress?.stage).toBe('starting');
		read(said);
		expect(opened.timeline).toEqual(timeline);
		expect([opened.progress, opened.isRead, opened.isUnsaved]).toEqual([null, true, false]);
	});

	it('takes the mapping from beside the table', () => {
		const { opened, orders } = opening();
		const files = [new File(['{}'], 'a.map.json'), new File(['x'], 'a.csv')] as const;
		opened.open(files);
		expect(orders).toEqual([{ do: 'read', file: files[1], mapping: files[0] }]);
	});

	it('reads a mapping without a table as a file, which then is told as none', () => {
		const { opened, orders } = opening();
		const file = new File(['{"columns":{"when":"Date"}}'], 'a.map.json');
		opened.open([file]);
		expect(orders).toEqual([{ do: 'read', file, mapping: {} }]);
		const bytes = new TextEncoder().encode('{"columns":{"when":"Date"}}');
		const { report, content } = openFile(bytes, file.name, {});
		expect(content).toBeNull();
		expect(report.problems.length).toBeGreaterThan(0);
	});

	it('asks before it reads 200 MB', () => {
		const { opened, orders } = opening();
		const file = new File(['x'], 'a.csv');
		Object.defineProperty(file, 'size', { value: 200_000_000 });
		opened.open([file]);
		expect([opened.asked?.length, orders.length]).toEqual([1, 0]);
		opened.open(opened.asked!, false, true);
		expect([opened.asked, orders.length]).toEqual([null, 1]);
	});

	it('ends the worker on Cancel, and keeps a mapping that was chosen', () => {
		const { opened, orders, said, ended } = opening();
		opened.open([new File(['x'], 'a.csv')]);
		read(said);
		opened.map({ dayFirst: true });
		expect(orders.at(-1)).toMatchObject({ do: 'read', mapping: { dayFirst: true } });
		opened.cancel();
		expect(ended()).toBe(2);
		expect([opened.progress, opened.timeline, opened.isUnsaved]).toEqual([null, null, true]);
		expect(opened.report?.mapping).toEqual({ dayFirst: true });
	});

	it('tells the loss of the worker', () => {
		const { opened, said } = opening();
		opened.open([new File(['x'], 'a.csv')]);
		said.lose();
		expect([opened.isLost, opened.progress, opened.report]).toEqual([true, null, null]);
	});
});
