import { pointers, select, zoom, zoomTransform, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { gestureOf, type OnGesture } from './gesture.js';
import { relayTouches } from './touch-relay.js';
import { isSideways, pxOf } from './wheel.js';

/** What a zoomable node reads from the page, and what it calls. */
export interface ZoomOptions {
	/** Returns the px of the plot at px from the left of the node. */
	plotX: (x: number) => number;
	/** True if the window can be made shorter, and longer. */
	canZoom: () => { readonly in: boolean; readonly out: boolean };
	/** True if a plain wheel zooms instead of scrolling the page. */
	isGreedy: () => boolean;
	/** Called when a gesture pans by px and zooms about `x` px of the plot. */
	onzoom: (px: number, factor: number, x: number) => void;
	/** Called when a gesture begins. */
	ongesture: OnGesture;
	/** Called when a plain wheel was left to the page. */
	onblocked: () => void;
	/** Called when the ground is double-clicked, at `x` px of the plot. */
	ondouble: (x: number) => void;
}

type ZoomEvent = D3ZoomEvent<HTMLElement, unknown>;

/**
 * Returns the powers of two that a turn of the wheel zooms by.
 *
 * Damped for mice that report big steps.
 */
function wheelDelta(event: WheelEvent): number {
	const px = event.deltaY * pxOf(event);
	return -Math.max(-60, Math.min(60, px)) * 0.01;
}

/**
 * Zooms and pans a node along x with wheel, drag and pinch.
 *
 * It writes no markup.
 */
export function zoomable(options: ZoomOptions): Attachment<HTMLElement> {
	const { plotX, canZoom, isGreedy } = options;
	const isZoom = (event: WheelEvent) =>
		!isSideways(event) && (event.ctrlKey || event.metaKey || isGreedy());

	return (node) => {
		const gesture = gestureOf(options.ongesture);
		const endRelay = relayTouches(node);
		/** The transform and the middle of the pointers at the last step. */
		let last: { transform: ZoomEvent['transform']; x: number };
		const middleOf = (event: Event) => {
			const xs = pointers(event, node).map(([x]) => x);
			return plotX(xs.reduce((sum, x) => sum + x, 0) / Math.max(xs.length, 1));
		};
		const step = ({ sourceEvent, transform }: ZoomEvent) => {
			if (!sourceEvent) return;
			const factor = transform.k / last.transform.k;
			const moved = plotX(transform.x) - plotX(last.transform.x);
			const x = factor === 1 ? last.x + moved : middleOf(sourceEvent);
			const isWheel = sourceEvent instanceof WheelEvent;
			options.onzoom(isWheel ? 0 : last.x - x, factor, x);
			last = { transform, x };
		};
		const behaviour = zoom<HTMLElement, unknown>()
			.filter((event: MouseEvent | TouchEvent | WheelEvent) => {
				if (event instanceof WheelEvent) return isZoom(event);
				if ('touches' in event) return event.touches.length > 1;
				return !event.button && !event.ctrlKey;
			})
			.wheelDelta(wheelDelta)
			.clickDistance(4)
			.on('start', ({ sourceEvent, transform }: ZoomEvent) => {
				if (!sourceEvent) return;
				last = { transform, x: middleOf(sourceEvent) };
				gesture.begin();
			})
			.on('zoom', step)
			.on('end', ({ sourceEvent }: ZoomEvent) => sourceEvent && gesture.end());
		const selection = select(node).call(behaviour).on('dblclick.zoom', null);

		const onwheel = (event: WheelEvent) => {
			if (!isZoom(event) && !isSideways(event)) options.onblocked();
		};
		const ondblclick = (event: MouseEvent) => {
			if ((event.target as Element).closest('a, button')) return;
			options.ondouble(plotX(event.clientX - node.getBoundingClientRect().left));
		};
		node.addEventListener('wheel', onwheel, { passive: true });
		node.addEventListener('dblclick', ondblclick);

		$effect(() => {
			const can = canZoom();
			const { k } = zoomTransform(node);
			// a wheel that cannot zoom is left to the page
			behaviour.scaleExtent([can.out ? 0 : k, can.in ? Infinity : k]);
		});
		return () => {
			selection.on('.zoom', null);
			endRelay();
			gesture.end();
			node.removeEventListener('wheel', onwheel);
			node.removeEventListener('dblclick', ondblclick);
		};
	};
}
