import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** The figure, in which events have marks or stand in groups. */
const FIGURE = '[data-timeline]';

/** True if an element is seen on the page and can have the focus. */
const isThere = (node: Element): boolean =>
	node.getBoundingClientRect().height > 0 && !node.matches(':disabled');

/** Returns the ids of the events that an element stands for. */
const idsOf = ({ dataset: { event, events, item, selected } }: HTMLElement): readonly string[] =>
	(event ?? item ?? selected ?? events)?.split(',') ?? [];

/** Returns the mark or group that shows one of some events. */
function markOf(figure: Element, ids: readonly string[]): Element | null {
	const selector = ids.map((id) => `[data-event="${id}"],[data-events*="${id}"]`).join();
	return selector ? figure.querySelector(selector) : null;
}

/**
 * Returns what has the focus after an element that lost it, from the element and those around it.
 *
 * The element itself, else what is left of those around, else the mark of its event, else the figure.
 */
function heirOf(node: HTMLElement, path: readonly HTMLElement[], selected: readonly string[]) {
	const heir = path.find(isThere);
	const figure = node.querySelector(FIGURE);
	if (!figure || (heir && !heir.contains(figure))) return heir;
	const lost = path.filter((one) => !one.isConnected).flatMap(idsOf);
	return markOf(figure, lost) ?? markOf(figure, selected) ?? figure;
}

/** Moves the focus to an element, whatever it is. */
function focus(heir: HTMLElement): void {
	if (heir.tabIndex < 0) heir.tabIndex = -1;
	heir.focus({ preventScroll: true });
}

/**
 * Keeps the focus where the eye is.
 *
 * When what held it leaves the page or is disabled, and when the router takes it.
 */
export function refocused(
	isBusy: () => boolean,
	selected: () => readonly string[]
): Attachment<HTMLElement> {
	return (node) => {
		/** what had the focus, and all around it */
		let path: HTMLElement[] = [];
		let isPressed = false;
		// a press on the ground takes the focus away on purpose, unless a gesture keeps it from doing so
		const press = () => {
			isPressed = true;
			if (document.activeElement === document.body) path = [];
			requestAnimationFrame(() => (isPressed = false));
		};
		const forget = () => {
			if (isPressed) path = [];
		};
		const check = () => {
			const active = document.activeElement;
			if (!path.length || (active !== document.body && !active?.matches(':disabled'))) return;
			const heir = heirOf(node, path, selected());
			if (heir) focus(heir as HTMLElement);
		};
		// between what loses the focus and what gets it, nothing has it
		const later = () => void requestAnimationFrame(() => untrack(isBusy) || check());
		const follow = ({ target }: { readonly target: EventTarget | null }) => {
			// the router gives the body the focus
			if (target === document.body) return later();
			path = [];
			for (let at = target as HTMLElement | null; at; at = at.parentElement) path.push(at);
		};
		follow({ target: document.activeElement });
		const observer = new MutationObserver(later);
		observer.observe(node, { childList: true, subtree: true });
		document.addEventListener('focusin', follow);
		document.addEventListener('mousedown', press, true);
		document.addEventListener('focusout', forget);
		$effect(() => {
			if (!isBusy()) untrack(check);
		});
		return () => {
			observer.disconnect();
			document.removeEventListener('focusin', follow);
			document.removeEventListener('mousedown', press, true);
			document.removeEventListener('focusout', forget);
		};
	};
}
