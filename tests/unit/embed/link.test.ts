import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { linkTo, type Link } from '../../../src/embed/link.js';
import type { Call, Feed } from '../../../src/lib/vocabulary/protocol.js';

const dom = new JSDOM('<iframe src="https://guest.example/open/embed/"></iframe>');
const { window } = dom;
const frame = window.document.querySelector('iframe')!;

let link: Link;
let told: string[];
beforeEach(() => {
	vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
	vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
	told = [];
	link = linkTo(frame, (name) => void told.push(name));
});
afterEach(() => {
	link.end();
	vi.unstubAllGlobals();
});

/** a guest as the frame is: it answers a hello, and hears what comes over its port */
function guest(isWaiting: boolean) {
	const heard: (Call | Feed)[] = [];
	const port = {
		onmessage: null as ((message: { data: unknown }) => void) | null,
		postMessage: (message: Call | Feed) => void heard.push(message),
		close: () => {}
	};
	const data = { ns: 'conflict-timeline', v: 1, type: 'ready', state: {}, isWaiting };
	const message = new window.MessageEvent('message', {
		data,
		origin: 'null',
		source: frame.contentWindow as never
	});
	Object.defineProperty(message, 'ports', { value: [port] });
	window.dispatchEvent(message);
	const answer = (id: number, result: object) =>
		port.onmessage!({ data: { type: 'result', id, ...result } });
	return { heard, answer };
}

it('hands a file to a frame that waits, and keeps calls for the timeline that comes', async () => {
	const fed = link.feed('a.csv', new Blob(['x']));
	const called = link.call('getState', {});
	const empty = guest(true);
	expect(told).toEqual(['waiting']);
	expect(empty.heard.map(({ type }) => type)).toEqual(['feed']);
	empty.answer(empty.heard[0]!.id, { value: { read: 1, shown: 1, refused: 0 } });
	expect(await fed).toEqual({ read: 1, shown: 1, refused: 0 });
	const shown = guest(false);
	expect(told).toEqual(['waiting', 'ready']);
	expect(shown.heard.map(({ type }) => type)).toEqual(['call']);
	shown.answer(shown.heard[0]!.id, { value: { event: 'a' } });
	expect(await called).toEqual({ event: 'a' });
});

it('rejects a file that is refused, and what waits when the frame goes away', async () => {
	const fed = link.feed('a.csv', null);
	const { heard, answer } = guest(true);
	answer(heard[0]!.id, { error: { code: 'file', message: 'is empty' } });
	await expect(fed).rejects.toThrow('is empty');
	const later = link.feed('b.csv', null);
	link.end();
	await expect(later).rejects.toThrow('Gone.');
});
