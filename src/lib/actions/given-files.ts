import type { Attachment } from 'svelte/attachments';

/** A field in which a pasted table is a file. */
const FIELD = '[data-paste]';

const isEditable = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	!!target.closest('input, textarea, select') &&
	!target.closest(FIELD);

function pastedIn({ clipboardData, target }: ClipboardEvent): readonly File[] {
	if (!clipboardData || isEditable(target)) return [];
	if (clipboardData.files.length) return [...clipboardData.files];
	const text = clipboardData.getData('text/plain');
	return text.trim() ? [new File([text], 'pasted.csv')] : [];
}

interface Given {
	/** Takes files; true if they exist nowhere else. */
	readonly onfiles: (files: readonly File[], isPasted: boolean) => void;
	/** Returns whether the browser shall ask before the page is left. */
	readonly isUnsaved: () => boolean;
}

/** Takes files that are dropped or pasted anywhere, and guards what is unsaved. */
export const givenFiles =
	({ onfiles, isUnsaved }: Given): Attachment =>
	() => {
		const listening = new AbortController();
		const { signal } = listening;
		document.addEventListener('dragover', (drag) => drag.preventDefault(), { signal });
		document.addEventListener(
			'drop',
			(drop) => {
				drop.preventDefault();
				const files = [...(drop.dataTransfer?.files ?? [])];
				if (files.length) onfiles(files, false);
			},
			{ signal }
		);
		document.addEventListener(
			'paste',
			(paste) => {
				const files = pastedIn(paste);
				if (!files.length) return;
				paste.preventDefault();
				onfiles(files, true);
			},
			{ signal }
		);
		const ask = (leaving: Event) => {
			if (isUnsaved()) leaving.preventDefault();
		};
		window.addEventListener('beforeunload', ask, { signal });
		return () => listening.abort();
	};
