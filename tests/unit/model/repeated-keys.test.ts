import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '../../../src/lib/model/repeated-keys.js';

const found = (json: string) =>
	repeatedKeys(json).map(({ path, message }) => [path, /line \d+/.exec(message)?.[0]]);

describe('the keys of a JSON text', () => {
	it('are told of where an object has one twice, however it is written', () => {
		expect(found('{"a": 1,\n"b": [{}, {"c": "c", "\\u0063":\n 2}],\n"a": {"a": 3}}')).toEqual([
			['$.b[1].c', 'line 2'],
			['$.a', 'line 4']
		]);
		expect(found('[[1, {"__proto__": 1, "": 2, "__proto__": 3}], {"": 4}]')).toEqual([
			['$[0][1].__proto__', 'line 1']
		]);
	});

	it('are each there once in what was written from a value', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1), (value, indent) => {
				expect(repeatedKeys(JSON.stringify(value, null, indent))).toEqual([]);
			})
		);
	});

	it('are told of wherever one is put in again', () => {
		const deep = fc.array(fc.constantFrom('[', '{"\\"},[": ', '{"k": "v", "j": '), {
			maxLength: 9
		});
		fc.assert(
			fc.property(deep, fc.string(), (around, key) => {
				const one = JSON.stringify(key);
				const closing = [...around].reverse().map((part) => (part === '[' ? ']' : '}'));
				const json = `${around.join('')}{${one}: [], ${one}: {}}${closing.join('')}`;
				expect(() => JSON.parse(json) as unknown).not.toThrow();
				expect(repeatedKeys(json)).toHaveLength(1);
			})
		);
	});
});
