import type { Attachment } from 'svelte/attachments';

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
	F: 'centre',
	Escape: 'close',
	'?': 'help',
	' ': 'open'
};

/** turns keys into commands while the focus is inside the node, and only then */
export function keyboard(oncommand: (command: Command) => void): Attachment<HTMLElement> {
	return (node) => {
		const onkeydown = (event: KeyboardEvent) => {
			const command = commands[event.key];
			if (!command || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			oncommand(command);
		};
		node.addEventListener('keydown', onkeydown);
		return () => node.removeEventListener('keydown', onkeydown);
	};
}
