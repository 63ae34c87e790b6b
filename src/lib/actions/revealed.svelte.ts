import type { Attachment } from 'svelte/attachments';

/** The px kept free above and below what is revealed. */
const ROOM = 24;

/**
 * Scrolls the page until the selected mark is in view, when it changes.
 *
 * In view is between the bar on top and a sheet that covers the end of the screen.
 */
export function revealed(id: () => string | null, isBusy: () => boolean): Attachment<HTMLElement> {
	return (node) => {
		let last: string | null = null;
		$effect(() => {
			const now = id();
			if (isBusy() || now === last) return;
			last = now;
			const mark = node.querySelector(`[data-event="${now}"] .glyph`);
			const sheet = document.querySelector('[data-panel]');
			if (!mark || !sheet) return;
			const { top, bottom, right } = mark.getBoundingClientRect();
			const cover = sheet.getBoundingClientRect();
			const isBeside = cover.left > right;
			if (isBeside || getComputedStyle(sheet).position !== 'sticky') return;
			const high = (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) + ROOM;
			const low = Math.min(cover.top, innerHeight) - ROOM;
			const by = top < high ? top - high : bottom > low ? bottom - low : 0;
			if (by) scrollBy({ top: by, behavior: 'instant' });
		});
	};
}
