import type { Attachment } from 'svelte/attachments';
import {
	commandOf,
	shortcuts as table,
	type Command,
	type ShortcutRow
} from '../vocabulary/shortcuts.js';
import { isListening } from './listening.js';

/** What is done for some commands. */
export type Handlers = Readonly<Partial<Record<Command, () => void>>>;

/** where keys ask for commands: in the figure, and among the relations that `[` and `]` lead to */
const FIGURE = '[data-timeline]';
const RELATIONS = '[data-related]';

const working = new Set<Handlers>();

const isInReach = (target: Element, command: Command): boolean =>
	target.closest(FIGURE) !== null ||
	(command in table.relation && target.closest(RELATIONS) !== null);

/** Carries out commands that keys ask for while the figure around or beside the node has the focus. */
export const shortcuts =
	(handlers: Handlers): Attachment<HTMLElement> =>
	(node) => {
		const root = node.closest<HTMLElement>('[data-explorer]') ?? node;
		const onkeydown = (press: KeyboardEvent) => {
			const command = commandOf(press);
			const run = command && handlers[command];
			if (!run || !isListening(press.target) || !isInReach(press.target as Element, command))
				return;
			press.preventDefault();
			run();
		};
		working.add(handlers);
		root.addEventListener('keydown', onkeydown);
		return () => {
			working.delete(handlers);
			root.removeEventListener('keydown', onkeydown);
		};
	};

/** Returns the rows of the sheet of keys for which something is done on this page. */
export const workingRows = (): ShortcutRow[] =>
	(Object.keys(table) as ShortcutRow[]).filter((row) =>
		[...working].some((handlers) => Object.keys(table[row]).some((command) => command in handlers))
	);
