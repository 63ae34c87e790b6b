import type { Handlers } from '../actions/shortcuts.js';
import type { Page } from './page-context.js';

/** Moves the focus among the relations of the panel. */
function focusRelation(step: 1 | -1): void {
	const related = [...document.querySelectorAll<HTMLElement>('[data-panel] [data-related]')];
	const at = related.findIndex((link) => link === document.activeElement);
	const next = at < 0 && step < 0 ? related.length - 1 : at + step;
	related[(next + related.length) % related.length]?.focus();
}

/** Returns what keys do that leads to another state of the page. */
export function pageCommands({ view, links, visit }: Page): Handlers {
	const select = (event: { id: string } | null) => event && visit(links.event(event.id));
	return {
		next: () => select(view.walk.next),
		previous: () => select(view.walk.previous),
		nextRelation: () => focusRelation(1),
		previousRelation: () => focusRelation(-1),
		scale: () => visit(links.scale(view.isLinear ? 'auto' : 'linear')),
		chapter: (digit) => {
			const chapter = view.timeline.chapters[Number(digit) - 1];
			if (chapter) visit(links.chapter(chapter));
		}
	};
}
