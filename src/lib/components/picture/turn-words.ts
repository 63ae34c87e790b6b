/**
 * Turns each word of a drawing from right to left back in its place.
 *
 * By attributes, since few programs but browsers know the box of a text.
 */
export function turnWords(drawing: Element): void {
	for (const text of drawing.querySelectorAll('.turned text')) {
		text.setAttribute(
			'transform',
			`translate(${2 * Number(text.getAttribute('x'))},0) scale(-1,1)`
		);
		text.setAttribute('direction', 'rtl');
	}
	// dates are read from left to right
	for (const text of drawing.querySelectorAll('.turned .label tspan, .turned text:not(.label)'))
		text.setAttribute('unicode-bidi', 'plaintext');
}
