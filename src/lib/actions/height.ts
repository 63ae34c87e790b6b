/** The px that a height must change by before it is told. */
const DEAD = 2;

/** The ms after which a node without width is measured again. */
const RETRY = 250;

/**
 * Tells the height that a node would like, once per frame at most.
 *
 * During a movement it tells only the first and the last, so that the page around does not jump.
 * Returns what tells the end of a movement, and what stops it all.
 */
export function heightOf(
	node: HTMLElement,
	isBusy: () => boolean,
	onheight: (height: number, width: number) => void
): { readonly check: () => void; readonly stop: () => void } {
	let told = 0;
	let hasBegun = false;
	let retry: ReturnType<typeof setTimeout> | undefined;
	const check = () => {
		clearTimeout(retry);
		const { width, bottom } = node.getBoundingClientRect();
		const margin = parseFloat(getComputedStyle(node).marginBlockEnd) || 0;
		const height = Math.ceil(bottom + scrollY + margin);
		// a frame that its host hides gets no callback of an observer when it is given a size
		if (!width) retry = setTimeout(check, RETRY);
		// the full screen is not the host's
		if (!width || document.fullscreenElement || Math.abs(height - told) < DEAD) return;
		if (isBusy() && hasBegun) return;
		[told, hasBegun] = [height, isBusy()];
		onheight(height, Math.round(width));
	};
	const observer = new ResizeObserver(check);
	observer.observe(node);
	return {
		check: () => {
			hasBegun = false;
			check();
		},
		stop: () => {
			clearTimeout(retry);
			observer.disconnect();
		}
	};
}
