import type { Attachment } from 'svelte/attachments';
import {
	brushOf,
	centred,
	drawn,
	gripAt,
	HIT,
	moved,
	resized,
	type Grip
} from '../layout/brush.js';
import type { Ruler } from '../layout/ruler.js';
import type { Span } from '../time/instant.js';
import { gestureOf, type OnGesture } from './gesture.js';
import { holdTouches, sideways } from './touch-hold.js';

/** What a brush reads from the page, and what it calls. */
export interface BrushOptions {
	/** Returns how time is mapped to px. */
	ruler: () => Ruler;
	/** Returns the visible span. */
	domain: () => Span;
	/** Called when a drag moves, resizes or draws the window. */
	onbrush: (window: Span) => void;
	/** Called when a drag begins. */
	ongesture: OnGesture;
	/** Called when a click asks for a window. */
	onchoose: (window: Span) => void;
	/** Called when a double click asks for the usual window. */
	onreset: () => void;
}

/** A pointer that is down: what it took hold of, where, and the window then. */
interface Hold {
	readonly id: number;
	readonly grip: Grip;
	readonly from: number;
	readonly window: Span;
}

/** The px from which a press is a drag. */
const THRESHOLD = 3;

function windowAt({ grip, from, window }: Hold, x: number, ruler: Ruler): Span {
	if (grip === 'move') return moved(window, from, x, ruler);
	if (grip === 'draw') return drawn(from, x, ruler);
	return resized(window, grip, from, x, ruler);
}

/**
 * Makes the window of a strip one that a pointer drags and resizes.
 *
 * A drag on the ground draws a new one, a click centres it.
 */
export function brushable(options: BrushOptions): Attachment<SVGGraphicsElement> {
	const { ruler, domain } = options;
	return (node) => {
		let hold: Hold | null = null;
		const drag = gestureOf(options.ongesture);

		// in the strip's own px, wherever it stands and whichever way it runs
		const xOf = ({ clientX, clientY }: PointerEvent) =>
			new DOMPoint(clientX, clientY).matrixTransform(node.getScreenCTM()!.inverse()).x;
		const gripOf = (event: PointerEvent) => {
			const reach = event.pointerType === 'mouse' ? HIT.mouse : HIT.touch;
			return gripAt(brushOf(domain(), ruler()), xOf(event), reach);
		};
		const ondown = (event: PointerEvent) => {
			if (hold || event.button || event.ctrlKey) return;
			const [grip, from] = [gripOf(event), xOf(event)];
			hold = { id: event.pointerId, grip, from, window: domain() };
			node.setPointerCapture(event.pointerId);
			const thumb = node.querySelector<SVGElement>(`[data-thumb="${grip}"]`);
			thumb?.focus({ preventScroll: true });
		};
		// `touch-action` is not heeded inside an SVG; the veil leaves up and down to the page
		const ontouchstart = (event: TouchEvent) => {
			if (hold && hold.grip !== 'draw') event.preventDefault();
		};
		// else the browser drags the link of the list that the new window brings under the pointer
		const onmousedown = (event: MouseEvent) => event.preventDefault();
		const onmove = (event: PointerEvent) => {
			if (!hold) return void (node.dataset['grip'] = gripOf(event));
			if (event.pointerId !== hold.id) return;
			const x = xOf(event);
			if (!drag.isRunning && Math.abs(x - hold.from) < THRESHOLD) return;
			drag.begin();
			node.dataset['held'] = hold.grip;
			options.onbrush(windowAt(hold, x, ruler()));
		};
		const onend = (event: PointerEvent) => {
			if (event.pointerId !== hold?.id) return;
			const { grip, from, window } = hold;
			const isClick = !drag.isRunning && event.type === 'pointerup';
			drag.end();
			hold = null;
			delete node.dataset['held'];
			if (isClick && grip === 'draw') options.onchoose(centred(window, from, ruler()));
		};
		const controller = new AbortController();
		const { signal } = controller;
		holdTouches(node, sideways, signal);
		node.addEventListener('pointerdown', ondown, { signal });
		node.addEventListener('mousedown', onmousedown, { signal });
		node.addEventListener('touchstart', ontouchstart, { signal, passive: false });
		node.addEventListener('pointermove', onmove, { signal });
		node.addEventListener('pointerup', onend, { signal });
		node.addEventListener('pointercancel', onend, { signal });
		node.addEventListener('dblclick', () => options.onreset(), { signal });
		return () => {
			controller.abort();
			drag.end();
		};
	};
}
