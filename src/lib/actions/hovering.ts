import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** An event or a group that is pointed at, and where. */
export interface Hover {
	/** The id of the event, or the key of the group. */
	readonly id: string;
	/** The px from the left of the screen; null under the focus of a key. */
	readonly x: number | null;
}

/**
 * Tells which event or group of an area a pointer or a key is on.
 *
 * Null once it leaves or a press begins. `selector` names the area.
 */
export const hovering =
	(selector: string, onhover: (hover: Hover | null) => void): Attachment<HTMLElement> =>
	(node) => {
		const area = node.closest(selector)!;
		// the focus may leave in the middle of an update, with the mark that had it
		const tell = (hover: Hover | null) => untrack(() => onhover(hover));
		const hover = (target: EventTarget | null, x: number | null) => {
			const link = (target as Element).closest<SVGElement>('[data-event], [data-cluster]');
			const id = link?.dataset['event'] ?? link?.dataset['cluster'];
			tell(id === undefined ? null : { id, x });
		};
		const onpointer = (event: Event) => {
			const { pointerType, buttons, clientX, target } = event as PointerEvent;
			if (pointerType !== 'touch' && !buttons) hover(target, clientX);
		};
		const onfocus = ({ target }: Event) => {
			if ((target as Element).matches(':focus-visible')) hover(target, null);
		};
		const controller = new AbortController();
		const { signal } = controller;
		for (const name of ['pointerover', 'pointermove'])
			area.addEventListener(name, onpointer, { signal });
		for (const name of ['pointerdown', 'pointerleave', 'focusout'])
			area.addEventListener(name, () => tell(null), { signal });
		area.addEventListener('focusin', onfocus, { signal });
		return () => controller.abort();
	};

/** px between a card and the row of its event */
const GAP = 4;

/** Places a card at the pointer or the focused mark, above or below its row. */
export const besideRow =
	(selector: string, { id, x }: Hover): Attachment<HTMLElement> =>
	(card) => {
		const area = card.closest(selector)!;
		const event = area.querySelector(`[data-event="${id}"], [data-cluster="${id}"]`);
		if (!event) return;
		const [bounds, row] = [area, event].map((one) => one.getBoundingClientRect());
		const glyph = event.querySelector('.glyph')?.getBoundingClientRect() ?? row!;
		const middle = (x ?? glyph.left + glyph.width / 2) - bounds!.left;
		const most = Math.max(bounds!.width - card.offsetWidth, 0);
		const above = row!.top - Math.max(bounds!.top, 0);
		const isAbove = above > Math.min(bounds!.bottom, innerHeight) - row!.bottom;
		card.style.left = `${Math.min(Math.max(middle - card.offsetWidth / 2, 0), most)}px`;
		card.style.top = isAbove ? '' : `${row!.bottom - bounds!.top + GAP}px`;
		card.style.bottom = isAbove ? `${bounds!.bottom - row!.top + GAP}px` : '';
	};

/**
 * Places a dialog at the line of a cluster, below it where there is room.
 *
 * Not where style sheets give it a fixed place.
 */
export const atLine =
	(selector: string, key: string): Attachment<HTMLDialogElement> =>
	(dialog) => {
		const line = document.querySelector(`${selector} [data-cluster="${key}"]`);
		if (!line || getComputedStyle(dialog).position === 'fixed') return;
		const { left, top, bottom } = line.getBoundingClientRect();
		const { offsetWidth: width, offsetHeight: height } = dialog;
		const isBelow = bottom + GAP + height <= innerHeight || top < height;
		const at = isBelow ? Math.min(bottom + GAP, innerHeight - height) : top - GAP - height;
		dialog.style.left = `${Math.max(Math.min(left, innerWidth - width) + scrollX, 0)}px`;
		dialog.style.top = `${Math.max(at, 0) + scrollY}px`;
	};
