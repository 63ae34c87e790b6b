/** The px of one step of a wheel that reports pixels, lines or pages. */
const STEP = [1, 25, 500];

/** Returns the px of one step of a wheel. */
export const pxOf = (event: WheelEvent): number => STEP[event.deltaMode] ?? 1;

/** True if a wheel pans: turned sideways, or with Shift. */
export const isSideways = (event: WheelEvent): boolean =>
	event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
