import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced, readCall, readFeed, type Due } from '../../../src/lib/actions/call-guard.js';
import { methods, type Call, type Method } from '../../../src/lib/vocabulary/protocol.js';
import { fuzz, quick } from '../../fuzz.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const call = (id: number, method: Method, params: Call['params']): Call => ({
	type: 'call',
	id,
	method,
	params
});

describe('calls that come too fast', () => {
	/** what was carried out, and how often a burst was told */
	const taken = () => {
		const done: Due[] = [];
		const onburst = vi.fn();
		return { done, onburst, pace: paced((due) => void done.push(due), onburst) };
	};

	it('are carried out as one, and the last value arrives', () => {
		const { done, onburst, pace } = taken();
		for (let id = 1; id <= 60; id++) pace.take(call(id, 'setState', { from: `2024-01-${id}` }));
		expect(done).toHaveLength(20);
		vi.advanceTimersByTime(1000);
		expect(done).toHaveLength(21);
		expect(done.at(-1)!.params).toEqual({ from: '2024-01-60' });
		expect(onburst).toHaveBeenCalledOnce();
	});

	it('are all answered, once each', () => {
		const { done, pace } = taken();
		for (let id = 1; id <= 300; id++) {
			pace.take(call(id, id % 3 ? 'select' : 'getState', {}));
			if (id % 50 === 0) vi.advanceTimersByTime(400);
		}
		vi.advanceTimersByTime(5000);
		const ids = done.flatMap((due) => due.ids);
		expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, id) => id + 1));
	});

	it('keep the values of different keys, and the order of their last ones', () => {
		const { done, pace } = taken();
		for (let id = 0; id < 20; id++) pace.take(call(id, 'getState', {}));
		pace.take(call(21, 'setState', { from: '2024' }));
		pace.take(call(22, 'select', { event: 'a' }));
		pace.take(call(23, 'setState', { to: '2025' }));
		vi.advanceTimersByTime(1000);
		expect(done.slice(20).map(({ method, params }) => [method, params])).toEqual([
			['select', { event: 'a' }],
			['setState', { from: '2024', to: '2025' }]
		]);
	});

	it('never are more than twenty in a second and one of each method', () => {
		const { done, pace } = taken();
		for (let id = 0; id < 1000; id++) {
			pace.take(call(id, 'highlight', { event: `${id}` }));
			vi.advanceTimersByTime(10);
		}
		expect(done.length).toBeLessThanOrEqual(11 * 21);
	});

	it('are forgotten with the talk', () => {
		const { done, pace } = taken();
		for (let id = 0; id < 30; id++) pace.take(call(id, 'getState', {}));
		pace.end();
		vi.advanceTimersByTime(5000);
		expect(done).toHaveLength(20);
	});
});

it.each([null, undefined, 1, 'call', [], { type: 'call' }, { type: 'call', id: '1' }])(
	'%j is no call',
	(data) => expect(readCall(data)).toBeNull()
);

it('reads any message as a call of ours, a refusal, or nothing', () => {
	const names = fc.oneof(
		fc.constantFrom(...Object.keys(methods), '__proto__', 'toString'),
		fc.string()
	);
	const params = fc.dictionary(
		fc.constantFrom('from', 'to', 'event', 'q', '__proto__'),
		fc.anything()
	);
	const call = fc.record(
		{
			type: fc.constant('call'),
			id: fc.anything(),
			method: names,
			params: fc.oneof(params, fc.anything())
		},
		{ requiredKeys: ['type'] }
	);
	const near = call.map((one) => ({ ...one, id: 1 }));
	fc.assert(
		fc.property(
			fc.oneof(near, call, fc.anything()),
			quick((data) => {
				const read = readCall(data);
				if (read === null || 'code' in read) return;
				const keys: readonly string[] = methods[read.method];
				for (const [key, value] of Object.entries(read.params)) {
					expect(keys).toContain(key);
					expect(typeof value).toBe('string');
				}
			})
		),
		fuzz()
	);
});

describe('readFeed', () => {
	it('takes files only, whatever else a page sends', () => {
		const file = new Blob(['a']);
		const feed = { type: 'feed', id: 1, name: 'a.csv', file };
		expect(readFeed(feed)).toEqual({ ...feed, mapping: undefined });
		expect(readFeed({ ...feed, file: 'a', mapping: {} })).toMatchObject({ file: null });
		for (const data of [null, 'feed', [], { ...feed, id: '1' }, { ...feed, type: 'call' }])
			expect(readFeed(data)).toBeNull();
	});
});
