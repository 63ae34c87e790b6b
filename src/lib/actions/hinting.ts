/** wheel events left to the page after which a hint is due */
const DUE = 2;
/** ms that the hint stands, and ms without a wheel after which another may come */
const SHOWN = 1600;
const QUIET = 1000;

/** counts events and shows a hint once in each burst of them */
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

/** whether the reader's keyboard says ⌘ */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
