// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shortcuts, workingRows } from '../../../src/lib/actions/shortcuts.js';
import { shortcuts as table, type Command } from '../../../src/lib/vocabulary/shortcuts.js';

const all = Object.values(table).flatMap((row) => Object.entries<Command>(row));
const run = vi.fn();
let end: (() => void) | void;

const $ = (selector: string) => document.querySelector<HTMLElement>(selector)!;
function press(selector: string, key: string): KeyboardEvent {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
	$(selector).dispatchEvent(event);
	return event;
}

beforeEach(() => {
	document.body.innerHTML = `<div data-explorer><form><input></form>
		<div data-timeline tabindex="-1"><a href="#a" id="mark">a</a><input id="field"></div>
		<aside data-panel><a href="#b" id="link">b</a><a href="#c" data-related>c</a></aside></div>`;
	const handlers = Object.fromEntries(all.map(([, command]) => [command, () => run(command)]));
	end = shortcuts(handlers)($('form'));
});
afterEach(() => {
	end?.();
	run.mockClear();
});

it.each(all)('%j in the figure, and nowhere else, runs %s', (key, command) => {
	for (const place of ['body', 'form', 'input', '#field', '#link']) press(place, key);
	expect(run).not.toHaveBeenCalled();
	expect(press('#mark', key).defaultPrevented).toBe(true);
	expect(run.mock.calls).toEqual([[command]]);
});

it('goes on among relations, by brackets only', () => {
	for (const [key] of all) press('[data-related]', key);
	expect(run.mock.calls).toEqual([['previousRelation'], ['nextRelation']]);
});

it('rests while a dialog is open', () => {
	$('[data-explorer]').append(Object.assign(document.createElement('dialog'), { open: true }));
	for (const [key] of all) press('#mark', key);
	expect(run).not.toHaveBeenCalled();
});

it('leaves alone what nothing is done for, and does not list it', () => {
	end?.();
	end = shortcuts({ help: () => run('help'), out: () => run('out') })($('form'));
	expect(press('#mark', '/').defaultPrevented).toBe(false);
	expect(workingRows()).toEqual(['zoom', 'help']);
	end?.();
	end = undefined;
	expect(workingRows()).toEqual([]);
});
