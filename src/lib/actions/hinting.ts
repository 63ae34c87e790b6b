/** The number of wheel events left to the page after which a hint is due. */
const DUE = 2;
/** Milliseconds that the hint stands, and those without a wheel before another. */
const SHOWN = 1600;
const QUIET = 1000;

/** Returns a counter that shows a hint once in each burst of events. */
export function hinting(onhint: (isShown: boolean) => void): () => void {
	let count = 0;
	let quiet: ReturnType<typeof setTimeout> | undefined;
	return () => {
		clearTimeout(quiet);
		quiet = setTimeout(() => (count = 0), QUIET);
		if (++count !== DUE) return;
		onhint(true);
		setTimeout(() => onhint(false), SHOWN);
	};
}

/** True if the reader’s keyboard has ⌘. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
