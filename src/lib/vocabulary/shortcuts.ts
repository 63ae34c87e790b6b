/**
 * The shortcuts by row of the sheet of keys, each with its command.
 *
 * Keys are named as `KeyboardEvent.key` names them, letters small.
 */
export const shortcuts = {
	step: { ArrowLeft: 'left', ArrowRight: 'right' },
	track: { ArrowUp: 'up', ArrowDown: 'down' },
	open: { ' ': 'open' },
	ends: { Home: 'first', End: 'last' },
	window: { PageUp: 'earlier', PageDown: 'later' },
	walk: { n: 'next', p: 'previous' },
	relation: { '[': 'previousRelation', ']': 'nextRelation' },
	chapter: {
		'1': 'chapter',
		'2': 'chapter',
		'3': 'chapter',
		'4': 'chapter',
		'5': 'chapter',
		'6': 'chapter',
		'7': 'chapter',
		'8': 'chapter',
		'9': 'chapter'
	},
	scale: { e: 'scale' },
	search: { '/': 'search' },
	share: { s: 'share' },
	zoom: { '+': 'in', '=': 'in', '-': 'out', '−': 'out' },
	all: { '0': 'all' },
	centre: { f: 'centre' },
	close: { Escape: 'close' },
	help: { '?': 'help' }
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Table = typeof shortcuts;
/** The name of a row in the sheet of keys. */
export type ShortcutRow = keyof Table;
/** What the figure does at a key. */
export type Command = { [Row in ShortcutRow]: Table[Row][keyof Table[Row]] }[ShortcutRow];

const commands: ReadonlyMap<string, Command> = new Map(
	Object.values(shortcuts).flatMap((row) => Object.entries<Command>(row))
);

/** One press of a key, in the fields of `KeyboardEvent`. */
export interface KeyPress {
	/** The name of the key, as in `KeyboardEvent.key`. */
	readonly key: string;
	/** True if Ctrl is held. */
	readonly ctrlKey: boolean;
	/** True if ⌘ or the Windows key is held. */
	readonly metaKey: boolean;
	/** True if Alt or Option is held. */
	readonly altKey: boolean;
}

/**
 * Returns the command of a press of a key; null for none.
 *
 * Null also with Ctrl, ⌘ or Alt. Shift and Caps Lock make no difference to letters.
 */
export function commandOf({ key, ctrlKey, metaKey, altKey }: KeyPress): Command | null {
	// brackets need AltGr, which is Ctrl and Alt, or Option on many keyboards
	const isTyped = altKey && (key === '[' || key === ']');
	if ((ctrlKey || metaKey || altKey) && !isTyped) return null;
	return commands.get(key.toLowerCase()) ?? commands.get(key) ?? null;
}
