import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** loads what the first picture does not need once a node stands; `onbusy` is told meanwhile */
export const loaded =
	<T>(
		load: () => Promise<T>,
		onload: (part: T) => void,
		onbusy: (isBusy: boolean) => void
	): Attachment =>
	() => {
		untrack(() => onbusy(true));
		// without that part the rest still works
		void load()
			.then(onload, () => {})
			.finally(() => onbusy(false));
	};
