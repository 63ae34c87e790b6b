import { expect, it } from 'vitest';
import { overlayMessagesOf } from '../../../src/lib/messages/overlay.js';
import {
	commandOf,
	shortcuts,
	type KeyPress,
	type ShortcutRow
} from '../../../src/lib/vocabulary/shortcuts.js';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const commandsOf = (key: string, held: Partial<KeyPress> = {}) =>
	commandOf({ ...plain, ...held, key });
const all = Object.values(shortcuts).flatMap((row) => Object.entries<string>(row));

it('gives each key one command', () => {
	expect(new Set(all.map(([key]) => key)).size).toBe(all.length);
});

it.each(all)('%s asks for %s, whatever Shift and Caps Lock make of a letter', (key, command) => {
	expect(commandsOf(key)).toBe(command);
	if (/^[a-z]$/.test(key)) expect(commandsOf(key.toUpperCase())).toBe(command);
});

it.each(all)('%s with Ctrl, ⌘ or Alt is left to the browser', (key) => {
	expect(commandsOf(key, { ctrlKey: true })).toBeNull();
	expect(commandsOf(key, { metaKey: true })).toBeNull();
	if (!'[]'.includes(key)) expect(commandsOf(key, { altKey: true })).toBeNull();
});

it('takes brackets with AltGr or Option, without which many keyboards have none', () => {
	expect(commandsOf(']', { altKey: true })).toBe('nextRelation');
	expect(commandsOf('[', { altKey: true, ctrlKey: true })).toBe('previousRelation');
});

it('asks for nothing by other keys', () => {
	for (const key of ['a', 'Tab', 'Enter', 'F5', '!', 'constructor'])
		expect(commandsOf(key)).toBeNull();
});

const printed: Record<string, string> = {
	'←': 'ArrowLeft',
	'→': 'ArrowRight',
	'↑': 'ArrowUp',
	'↓': 'ArrowDown',
	Space: ' ',
	'Page Up': 'PageUp',
	'Page Down': 'PageDown',
	Esc: 'Escape'
};

it.each(Object.entries(overlayMessagesOf('en').keys.rows))(
	'prints the keys of the row %s',
	(row, [keys]) => {
		const names = keys === '1 – 9' ? [...'123456789'] : keys.split(/, | (?=[^A-Z])/);
		const own = Object.values<string>(shortcuts[row as ShortcutRow]);
		// Enter follows a link by itself
		const told = names.filter((name) => name !== 'Enter').map((name) => printed[name] ?? name);
		const commands = told.map((key) => commandsOf(key));
		expect(new Set(commands)).toEqual(new Set(own));
	}
);
