/** Tells whether a move that one finger begins, in px right and down, is ours. */
type Claim = (dx: number, dy: number) => boolean;

/** Claims what goes sideways rather than up or down. */
export const sideways: Claim = (dx, dy) => Math.abs(dx) > Math.abs(dy);

/**
 * Keeps claimed moves of one finger from the browser, until `signal` ends that.
 *
 * A browser flings even what it may not scroll, and a tap in the half second after only ends that.
 */
export function holdTouches(
	node: Pick<HTMLElement, 'addEventListener'>,
	isClaimed: Claim,
	signal: AbortSignal
): void {
	let from: Touch | null = null;
	let isOurs: boolean | null = null;
	const onstart = ({ touches }: TouchEvent) => {
		from = touches.length === 1 ? touches[0]! : null;
		isOurs = null;
	};
	const onmove = (event: TouchEvent) => {
		const to = event.touches[0];
		if (!from || !to || !event.cancelable) return;
		// the first move decides, for the browser as well
		isOurs ??= isClaimed(to.clientX - from.clientX, to.clientY - from.clientY);
		if (isOurs) event.preventDefault();
	};
	node.addEventListener('touchstart', onstart, { signal, passive: true });
	node.addEventListener('touchmove', onmove, { signal, passive: false });
}
