import type { Attachment } from 'svelte/attachments';
import { isListening } from './listening.js';

/** what a key asks for */
export type Command =
	| 'left'
	| 'right'
	| 'up'
	| 'down'
	| 'first'
	| 'last'
	| 'earlier'
	| 'later'
	| 'in'
	| 'out'
	| 'all'
	| 'centre'
	| 'close'
	| 'help'
	| 'open';

/** the keys of the figure */
const commands: Record<string, Command> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
	Home: 'first',
	End: 'last',
	PageUp: 'earlier',
	PageDown: 'later',
	'+': 'in',
	'=': 'in',
	'-': 'out',
	'−': 'out',
	'0': 'all',
	f: 'centre',
	Escape: 'close',
	'?': 'help',
	' ': 'open'
};

/** what a key asks for anywhere on the page but in a field */
export type PageCommand =
	'next' | 'previous' | 'nextRelation' | 'previousRelation' | 'scale' | `chapter${number}`;

const pageCommands: Record<string, PageCommand> = {
	n: 'next',
	p: 'previous',
	']': 'nextRelation',
	'[': 'previousRelation',
	e: 'scale',
	...Object.fromEntries(Array.from('123456789', (digit) => [digit, `chapter${Number(digit)}`]))
};

function listen<T>(
	keys: Record<string, T>,
	oncommand: (command: T) => void
): Attachment<HTMLElement> {
	return (node) => {
		const onkeydown = (event: KeyboardEvent) => {
			const command = keys[event.key] ?? keys[event.key.toLowerCase()];
			// brackets need AltGr or Option on many keyboards
			const isBracket = event.key === '[' || event.key === ']';
			const isModified = event.ctrlKey || event.metaKey || event.altKey;
			if (!command || !isListening(event.target) || (isModified && !(isBracket && event.altKey)))
				return;
			event.preventDefault();
			oncommand(command);
		};
		node.addEventListener('keydown', onkeydown);
		return () => node.removeEventListener('keydown', onkeydown);
	};
}

/** turns keys into commands of the figure while the focus is inside the node, and only then */
export const keyboard = (oncommand: (command: Command) => void): Attachment<HTMLElement> =>
	listen(commands, oncommand);

/** turns keys into commands of the page while the focus is inside the node, and only then */
export const pageKeyboard = (oncommand: (command: PageCommand) => void): Attachment<HTMLElement> =>
	listen(pageCommands, oncommand);
