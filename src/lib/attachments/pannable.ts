import type { Attachment } from 'svelte/attachments';

interface Options {
	/** pans by a share of the plot's width, towards later when positive; false when it cannot move */
	onpan: (share: number) => boolean;
	/** px of the plot */
	width: () => number;
	/** a gesture begins, or ends */
	ongesture: (isRunning: boolean) => void;
}

/** px that a finger moves before it pans */
const THRESHOLD = 8;
/** ms after the last sideways wheel event at which its gesture is over */
const WHEEL_END = 150;

/** one finger sideways, Shift+wheel and sideways wheels pan; up and down stays with the page */
export function pannable({ onpan, width, ongesture }: Options): Attachment<HTMLElement> {
	return (node) => {
		const fingers = new Map<number, number>();
		let isPanning = false;
		let wheelEnd: ReturnType<typeof setTimeout> | undefined;

		const stop = () => {
			if (isPanning) ongesture(false);
			isPanning = false;
		};
		const ondown = (event: PointerEvent) => {
			if (event.pointerType !== 'touch') return;
			fingers.set(event.pointerId, event.clientX);
			if (fingers.size > 1) stop();
		};
		const onmove = (event: PointerEvent) => {
			const from = fingers.get(event.pointerId);
			if (from === undefined || fingers.size > 1) return;
			const moved = event.clientX - from;
			if (!isPanning && Math.abs(moved) < THRESHOLD) return;
			if (!isPanning) ongesture(true);
			isPanning = true;
			fingers.set(event.pointerId, event.clientX);
			onpan(-moved / width());
		};
		const onup = (event: PointerEvent) => {
			fingers.delete(event.pointerId);
			stop();
		};
		const onwheel = (event: WheelEvent) => {
			const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
			if (!isSideways || event.ctrlKey || event.metaKey) return;
			if (!onpan((event.deltaX || event.deltaY) / width())) return;
			event.preventDefault();
			if (wheelEnd === undefined) ongesture(true);
			clearTimeout(wheelEnd);
			wheelEnd = setTimeout(() => {
				wheelEnd = undefined;
				ongesture(false);
			}, WHEEL_END);
		};
		const controller = new AbortController();
		const { signal } = controller;
		node.addEventListener('pointerdown', ondown, { signal });
		node.addEventListener('pointermove', onmove, { signal });
		node.addEventListener('pointerup', onup, { signal });
		node.addEventListener('pointercancel', onup, { signal });
		node.addEventListener('wheel', onwheel, { signal, passive: false });
		return () => controller.abort();
	};
}
