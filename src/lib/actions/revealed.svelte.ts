import type { Attachment } from 'svelte/attachments';

/** The px kept free above and below what is revealed. */
const ROOM = 24;

/** Returns the y up to which a panel that covers the end of the screen leaves a mark free. */
function coverOf(mark: DOMRect): number {
	const sheet = document.querySelector('[data-panel][data-selected]');
	if (!sheet || getComputedStyle(sheet).position !== 'fixed') return innerHeight;
	const { left, right, top } = sheet.getBoundingClientRect();
	return mark.right < left || mark.left > right ? innerHeight : Math.min(top, innerHeight);
}

/** Returns the px at the top of the screen that the bar and the figure's head may cover. */
function stuck(): number {
	return [...document.querySelectorAll('header, .figure-head')]
		.filter((part) => getComputedStyle(part).position === 'sticky')
		.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
}

/** Returns the card of the selected event where it stands in the page of a low screen. */
function cardInPage(): Element | null {
	const card = document.querySelector('main [data-panel]');
	return card && getComputedStyle(card).position === 'static' ? card : null;
}

/** Scrolls the page until a mark stands between the bar on top and the screen's free end, if it does not. */
function reveal(mark: Element): void {
	const box = mark.getBoundingClientRect();
	const [top, bottom] = [stuck(), coverOf(box)];
	if (box.top >= top && box.bottom <= bottom) return;
	const high = top + ROOM;
	const low = Math.max(bottom - ROOM, high + box.height);
	const by = box.top < high ? box.top - high : Math.max(box.bottom - low, 0);
	const scroller = document.fullscreenElement ?? document.documentElement;
	if (by) scroller.scrollBy({ top: by, behavior: 'instant' });
}

/** Scrolls the page to the selected mark when the selection or the chapter changes. */
export function revealed(
	id: () => string | null,
	chapter: () => string | undefined,
	isBusy: () => boolean
): Attachment<HTMLElement> {
	return (node) => {
		let last: { id: string | null; chapter: string | undefined } | null = null;
		$effect(() => {
			const now = { id: id(), chapter: chapter() };
			if (isBusy()) return;
			const isNew = now.id !== last?.id || (now.chapter && now.chapter !== last.chapter);
			const mark = node.querySelector(`[data-event="${now.id}"] .glyph`);
			if (now.id === null || mark) last = now;
			const card = cardInPage();
			if (isNew && card) card.scrollIntoView({ behavior: 'instant' });
			else if (isNew && mark) reveal(mark);
		});
	};
}
