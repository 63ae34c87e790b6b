const FOLLOWED = ['touchmove', 'touchend', 'touchcancel'];

function copyOf(event: TouchEvent): TouchEvent {
	const { type, cancelable } = event;
	const [touches, targetTouches, changedTouches] = [
		[...event.touches],
		[...event.targetTouches],
		[...event.changedTouches]
	];
	return new TouchEvent(type, { cancelable, touches, targetTouches, changedTouches });
}

/**
 * Hands a node the rest of each touch whose element is redrawn away.
 *
 * Returns what stops that.
 * The events of a touch go to the element that it began on, and bubble no further once that is gone.
 */
export function relayTouches(node: HTMLElement): () => void {
	const follow = (event: Event) => {
		const { currentTarget: target, targetTouches } = event as TouchEvent;
		if (!node.contains(target as Element) && !node.dispatchEvent(copyOf(event as TouchEvent)))
			event.preventDefault();
		if (!targetTouches.length)
			for (const name of FOLLOWED) target!.removeEventListener(name, follow);
	};
	const onstart = ({ target }: TouchEvent) => {
		if (target === node) return;
		for (const name of FOLLOWED) target!.addEventListener(name, follow, { passive: false });
	};
	node.addEventListener('touchstart', onstart, { passive: true });
	return () => node.removeEventListener('touchstart', onstart);
}
