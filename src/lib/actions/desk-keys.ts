import type { Attachment } from 'svelte/attachments';

/** What is done for single keys, by the key. */
export type DeskKeys = Readonly<Record<string, () => void>>;

/** A field that takes letters: boxes and buttons do not. */
const FIELD = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

const fieldOf = (target: EventTarget | null): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>(FIELD) : null;

/** Does what single keys ask for; within a field only Escape, which leaves it. */
export const deskKeys =
	(keys: () => DeskKeys): Attachment =>
	() => {
		const onkeydown = (press: KeyboardEvent) => {
			if (press.altKey || press.ctrlKey || press.metaKey) return;
			const field = fieldOf(press.target);
			// leaving a field gives the keys back
			if (field) return void (press.key === 'Escape' && field.blur());
			// the figure has keys of its own
			if ((press.target as Element).closest?.('[data-timeline]')) return;
			const run = keys()[press.key];
			if (!run) return;
			press.preventDefault();
			run();
		};
		document.addEventListener('keydown', onkeydown);
		return () => document.removeEventListener('keydown', onkeydown);
	};

/** Undoes and redoes by the usual keys, wherever the focus is. */
export const undoKeys =
	(undo: () => void, redo: () => void): Attachment =>
	() => {
		const onkeydown = (press: KeyboardEvent) => {
			if (press.altKey || !(press.ctrlKey || press.metaKey)) return;
			const key = press.key.toLowerCase();
			const run = key === 'y' || (key === 'z' && press.shiftKey) ? redo : key === 'z' ? undo : null;
			if (!run) return;
			// a field that goes on by itself knows its own letters
			if (press.target instanceof Element && press.target.matches('[data-own-undo]')) return;
			press.preventDefault();
			run();
		};
		document.addEventListener('keydown', onkeydown);
		return () => document.removeEventListener('keydown', onkeydown);
	};
