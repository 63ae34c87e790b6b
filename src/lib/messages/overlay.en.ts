import type { ShortcutRow } from '../vocabulary/shortcuts.js';
import { count } from './en.js';

/** The English strings of what stands over the figure at times. */
export const overlayEn = {
	cluster: {
		group: (n: number) => `${count(n, 'event', 'events')} together`,
		before: (n: number) => `${count(n, 'event', 'events')} from before this window`,
		within: (dates: string) => `all within ${dates}`,
		rest: (n: number) => `and ${n} more`
	},
	zoomHint: (mac: boolean) => `${mac ? '⌘' : 'Ctrl'} + scroll to zoom, drag to move`,
	keys: {
		title: 'Keys',
		note: 'They work while the timeline has focus.',
		/** the keys as they are printed on keyboards, and what they do */
		rows: {
			step: ['← →', 'previous or next event'],
			track: ['↑ ↓', 'track above or below'],
			open: ['Enter, Space', 'open the event, or zoom into the group'],
			ends: ['Home, End', 'first or last event'],
			window: ['Page Up, Page Down', 'one window earlier or later'],
			walk: ['N, P', 'next or previous event of the chapter'],
			relation: ['[ ]', 'previous or next relation of the event'],
			chapter: ['1 – 9', 'chapter'],
			scale: ['E', 'time to one scale, or room for each phase'],
			search: ['/', 'search'],
			share: ['S', 'share and embed'],
			zoom: ['+ −', 'zoom in or out'],
			all: ['0', 'whole extent'],
			centre: ['F', 'centre the event; again: fit it'],
			close: ['Esc', 'close, deselect'],
			help: ['?', 'the list of keys']
		} satisfies Record<ShortcutRow, readonly [keys: string, does: string]>
	}
};
