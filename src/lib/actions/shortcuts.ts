import type { Attachment } from 'svelte/attachments';
import {
	commandOf,
	shortcuts as table,
	type Command,
	type ShortcutRow
} from '../vocabulary/shortcuts.js';
import { isListening } from './listening.js';

/** What is done for some commands, by the key that asks. */
export type Handlers = Readonly<Partial<Record<Command, (key: string) => void>>>;

/** Where keys ask for commands: in the figure; those for relations also among these. */
const FIGURE = '[data-timeline]';
const RELATIONS = `${FIGURE},[data-related]`;

const working = new Set<Handlers>();

/** Carries out commands that keys ask for while the figure has the focus. */
export const shortcuts =
	(handlers: Handlers): Attachment =>
	() => {
		const onkeydown = (press: KeyboardEvent) => {
			const { key, target } = press;
			const command = commandOf(press);
			const run = command && handlers[command];
			const reach = key in table.relation ? RELATIONS : FIGURE;
			if (!run || !isListening(target) || !(target as Element).closest?.(reach)) return;
			press.preventDefault();
			run(key);
		};
		working.add(handlers);
		document.addEventListener('keydown', onkeydown);
		return () => {
			working.delete(handlers);
			document.removeEventListener('keydown', onkeydown);
		};
	};

/** Returns the rows of the sheet of keys that work on this page. */
export const workingRows = (): ShortcutRow[] =>
	(Object.keys(table) as ShortcutRow[]).filter((row) =>
		[...working].some((handlers) =>
			Object.values<Command>(table[row]).some((command) => command in handlers)
		)
	);
