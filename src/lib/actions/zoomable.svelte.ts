import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { domainOf, maxZoom, transformOf, type Space } from '../layout/viewport.js';
import type { Span } from '../time/instant.js';
import { gestureOf, type OnGesture } from './gesture.js';
import { relayTouches } from './touch-relay.js';
import { isSideways, pxOf } from './wheel.js';

/** What a zoomable node reads from the page, and what it calls. */
export interface ZoomOptions {
	/** Returns the bounds and the warp within which the window moves. */
	space: () => Space;
	/** Returns the width of the plot in px. */
	width: () => number;
	/** Returns the px between the node’s inline start and the plot. */
	gutter: () => number;
	/** Returns the visible span. */
	domain: () => Span;
	/** True if a plain wheel zooms instead of scrolling the page. */
	isGreedy: () => boolean;
	/** Called when a gesture moves the window; returns false when it may not. */
	onzoom: (domain: Span) => boolean;
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
	const { space, width, gutter, domain, isGreedy } = options;
	const transform = ({ k, x }: { k: number; x: number }) =>
		zoomIdentity.translate(x - (k - 1) * gutter(), 0).scale(k);
	const shown = () => transform(transformOf(domain(), space(), width()));
	const isZoom = (event: WheelEvent) =>
		!isSideways(event) && (event.ctrlKey || event.metaKey || isGreedy());

	return (node) => {
		const gesture = gestureOf(options.ongesture);
		const endRelay = relayTouches(node);
		const behaviour = zoom<HTMLElement, unknown>()
			.filter((event: MouseEvent | TouchEvent | WheelEvent) => {
				if (event instanceof WheelEvent) return isZoom(event);
				if ('touches' in event) return event.touches.length > 1;
				return !event.button && !event.ctrlKey;
			})
			.wheelDelta(wheelDelta)
			.clickDistance(4)
			.on('start', ({ sourceEvent }: ZoomEvent) => sourceEvent && gesture.begin())
			.on('zoom', ({ sourceEvent, transform: { k, x } }: ZoomEvent) => {
				if (!sourceEvent) return;
				const wanted = domainOf({ k, x: x + (k - 1) * gutter() }, space(), width());
				// d3 must not go on from a window that was refused
				if (!options.onzoom(wanted)) Object.assign(node, { __zoom: shown() });
			})
			.on('end', ({ sourceEvent }: ZoomEvent) => sourceEvent && gesture.end());
		const selection = select(node).call(behaviour).on('dblclick.zoom', null);

		const onwheel = (event: WheelEvent) => {
			if (!isZoom(event) && !isSideways(event)) options.onblocked();
		};
		const ondblclick = (event: MouseEvent) => {
			if ((event.target as Element).closest('a, button')) return;
			options.ondouble(event.clientX - node.getBoundingClientRect().left - gutter());
		};
		node.addEventListener('wheel', onwheel, { passive: true });
		node.addEventListener('dblclick', ondblclick);

		$effect(() => {
			const corners: [[number, number], [number, number]] = [
				[gutter(), 0],
				[gutter() + width(), 1]
			];
			behaviour
				.extent(corners)
				.translateExtent(corners)
				.scaleExtent([1, maxZoom(space())]);
			const target = shown();
			const current = zoomTransform(node);
			const isSame =
				Math.abs(target.x - current.x) < 1e-3 && Math.abs(target.k / current.k - 1) < 1e-9;
			if (!isSame) behaviour.transform(selection, target);
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
