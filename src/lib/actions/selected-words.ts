/** Words of a text that are selected. */
export interface SelectedWords {
	/** The first of their UTF-16 units in the text. */
	readonly start: number;
	/** The UTF-16 unit just after the last. */
	readonly end: number;
}

/**
 * Returns what is selected within one paragraph of a text; null for nothing.
 *
 * Paragraphs carry `data-start`, their place in the text, and hold its letters as they are.
 */
export function selectedWords(root: Element): SelectedWords | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
	const range = selection.getRangeAt(0);
	const within = (node: Node) =>
		(node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
	const paragraph = within(range.startContainer);
	if (!paragraph || paragraph !== within(range.endContainer) || !root.contains(paragraph))
		return null;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(range.startContainer, range.startOffset);
	const text = range.toString();
	const lead = text.length - text.trimStart().length;
	const start = Number(paragraph.dataset['start']) + before.toString().length + lead;
	return text.trim() ? { start, end: start + text.trim().length } : null;
}
