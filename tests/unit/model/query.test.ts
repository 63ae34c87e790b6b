import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantQuery } from '../../../src/lib/model/query.js';
import { facets, hostKeys } from '../../../src/lib/vocabulary/host-keys.js';
import { keyMeant, keyNear } from '../../../src/lib/vocabulary/near-key.js';
import { pictureOptions } from '../../../src/lib/vocabulary/picture-options.js';

const keys = [...hostKeys, 'lang'] as const;
const long = keys.filter((key) => key.length >= 4);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const key = fc.constantFrom(...keys);

/** a key with one letter more, less, changed, or swapped with the next */
const slip = fc
	.tuple(fc.constantFrom(...long), fc.nat(), letter, fc.constantFrom(0, 1, 2, 3))
	.map(([word, n, other, edit]) => {
		const at = n % word.length;
		const [head, tail] = [word.slice(0, at), word.slice(at)];
		if (edit === 0) return head + other + tail;
		if (edit === 1) return head + tail.slice(1);
		if (edit === 2) return head + other + tail.slice(1);
		return head + (tail[1] ?? '') + tail[0] + tail.slice(2);
	})
	.filter((word) => !(keys as readonly string[]).includes(word));

describe('the keys of an address', () => {
	it('are understood in any case, and with what programs add around them', () => {
		const before = fc.constantFrom(
			'',
			'amp;',
			'AMP;',
			'amp;amp;',
			' ',
			'\t',
			'?',
			'&',
			';',
			'\u00a0'
		);
		const after = fc.constantFrom('', ' ', ';', '[]', '[0]', '[];', '\n');
		fc.assert(
			fc.property(key, before, after, fc.func(fc.boolean()), (one, head, tail, isBig) => {
				const written = [...one].map((sign, at) => (isBig(at) ? sign.toUpperCase() : sign));
				expect(keyMeant(head + written.join('') + tail)).toBe(one);
			})
		);
	});

	it('are guessed from a slip, which is told and left alone', () => {
		fc.assert(
			fc.property(slip, fc.string(), (word, value) => {
				const raw = new URLSearchParams([[word, value]]);
				const { query, slips } = meantQuery(raw);
				expect([...query]).toEqual([...raw]);
				expect(slips.map(([wrong]) => wrong)).toEqual([word]);
			})
		);
	});

	it.each([
		['form', 'from'],
		['evnt', 'event'],
		['kinds', 'kind'],
		['tot', 'to'],
		['ot', 'to'],
		['amp;evnet', 'event'],
		['Actors[]', 'actor']
	])('%s is near to %s', (wrong, right) => expect(keyNear(wrong)).toBe(right));

	it.each([
		...['utm_source', 'utm_medium', 'fbclid', 'gclid', 'ref', 'id', 't', 's', 'p', 'v', 'page'],
		...['query', 'search', 'go', 'no', 'top', 'constructor', '__proto__', ''],
		...Object.keys(pictureOptions).filter((name) => !(keys as readonly string[]).includes(name))
	])('“%s” is left alone', (name) => {
		expect([keyMeant(name), keyNear(name)]).toEqual([null, null]);
	});

	it('stand once each, whatever was written; nothing unknown is lost', () => {
		const wrapped = fc
			.tuple(key, fc.constantFrom('', 'amp;', ' '))
			.map(([one, head]) => head + one);
		const pairs = fc.array(fc.tuple(fc.oneof(wrapped, fc.string()), fc.string()));
		fc.assert(
			fc.property(pairs, (list) => {
				const raw = new URLSearchParams(list);
				const { query } = meantQuery(raw);
				for (const one of keys) expect(query.getAll(one).length).toBeLessThanOrEqual(1);
				const unknown = [...raw].filter(([name]) => !keyMeant(name));
				expect([...query].filter(([name]) => !keyMeant(name))).toEqual(unknown);
				expect([...meantQuery(query).query]).toEqual([...query]);
			})
		);
	});

	it('give the first of several values, and put lists together', () => {
		const { query, repeated } = meantQuery(
			new URLSearchParams('TO=2024-01-02&to=2024-01-01&kind[]=a&kind[]=b&event=x&event=x')
		);
		expect(`${query}`).toBe('to=2024-01-01&kind=a%2Cb&event=x');
		expect(repeated).toEqual(['to']);
		expect(facets).toContain('kind');
	});
});
