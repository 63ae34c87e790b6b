/**
 * The keys of the figure by row of the sheet of keys, and the command that each asks for.
 * Keys are named as `KeyboardEvent.key` names them, letters small.
 */
export const shortcuts = {
	step: { left: ['ArrowLeft'], right: ['ArrowRight'] },
	track: { up: ['ArrowUp'], down: ['ArrowDown'] },
	open: { open: [' '] },
	ends: { first: ['Home'], last: ['End'] },
	window: { earlier: ['PageUp'], later: ['PageDown'] },
	walk: { next: ['n'], previous: ['p'] },
	relation: { previousRelation: ['['], nextRelation: [']'] },
	chapter: {
		chapter1: ['1'],
		chapter2: ['2'],
		chapter3: ['3'],
		chapter4: ['4'],
		chapter5: ['5'],
		chapter6: ['6'],
		chapter7: ['7'],
		chapter8: ['8'],
		chapter9: ['9']
	},
	scale: { scale: ['e'] },
	search: { search: ['/'] },
	share: { share: ['s'] },
	zoom: { in: ['+', '='], out: ['-', '−'] },
	all: { all: ['0'] },
	centre: { centre: ['f'] },
	close: { close: ['Escape'] },
	help: { help: ['?'] }
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Table = typeof shortcuts;
/** A row of the sheet of keys. */
export type ShortcutRow = keyof Table;
/** What a key asks for. */
export type Command = { [Row in ShortcutRow]: keyof Table[Row] }[ShortcutRow];

const commands: ReadonlyMap<string, Command> = new Map(
	Object.values(shortcuts).flatMap((row) =>
		Object.entries<readonly string[]>(row).flatMap(([command, keys]) =>
			keys.map((key) => [key, command as Command] as const)
		)
	)
);

/** What a press of a key tells, as `KeyboardEvent` does. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

/**
 * Returns the command that a press asks for; null for none, and with Ctrl, ⌘ or Alt.
 * Shift and Caps Lock make no difference to letters.
 */
export function commandOf({ key, ctrlKey, metaKey, altKey }: KeyPress): Command | null {
	// brackets need AltGr, which is Ctrl and Alt, or Option on many keyboards
	const isTyped = altKey && (key === '[' || key === ']');
	if ((ctrlKey || metaKey || altKey) && !isTyped) return null;
	return commands.get(key.toLowerCase()) ?? commands.get(key) ?? null;
}
