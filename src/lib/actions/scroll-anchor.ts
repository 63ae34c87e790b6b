/**
 * Keeps a node where it is on the screen while what precedes it resizes.
 *
 * The page scrolls, and where it cannot, a gap opens. The gap closes once the pointer is gone, so
 * that the second of two clicks meets what the first one did. Returns what ends it.
 */
export function anchorScroll(node: HTMLElement): () => void {
	const before = node.previousElementSibling;
	if (!before) return () => {};
	const { top } = node.getBoundingClientRect();
	const moved = () => node.getBoundingClientRect().top - top;
	const setGap = (px: number) => (node.style.marginBlockStart = px > 0 ? `${px}px` : '');
	const observer = new ResizeObserver(() => {
		setGap(0);
		const scroller = document.fullscreenElement ?? document.documentElement;
		scroller.scrollBy({ top: moved(), behavior: 'instant' });
		setGap(-moved());
	});
	observer.observe(before);
	const release = () => {
		observer.disconnect();
		if (node.matches(':hover'))
			node.addEventListener('pointerleave', () => setGap(0), { once: true });
		else setGap(0);
	};
	// the last picture of a movement is drawn after its end
	return () => requestAnimationFrame(() => requestAnimationFrame(release));
}
