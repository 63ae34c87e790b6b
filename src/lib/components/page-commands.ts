import type { Handlers } from '../actions/shortcuts.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';
import type { Page } from './page-context.js';

/** the address that switches the scale; the default is named by leaving it out */
export function scaleHref(view: TimelineState, links: Links): string {
	const next = view.isElastic ? 'linear' : 'elastic';
	return links.scale(view.isElasticByItself === !view.isElastic ? 'auto' : next);
}

/** moves the focus among the relations of the panel */
function focusRelation(step: 1 | -1): void {
	const related = [...document.querySelectorAll<HTMLElement>('[data-panel] [data-related]')];
	const at = related.findIndex((link) => link === document.activeElement);
	const next = at < 0 && step < 0 ? related.length - 1 : at + step;
	related[(next + related.length) % related.length]?.focus();
}

/** Returns what the keys of the figure do that lead to another state of the page. */
export function pageCommands({ view, links, visit }: Page): Handlers {
	const select = (event: { id: string } | null) => event && visit(links.event(event.id));
	return {
		next: () => select(view.walk.next),
		previous: () => select(view.walk.previous),
		nextRelation: () => focusRelation(1),
		previousRelation: () => focusRelation(-1),
		scale: () => visit(scaleHref(view, links)),
		chapter: (digit) => {
			const chapter = view.timeline.chapters[Number(digit) - 1];
			if (chapter) visit(links.chapter(chapter));
		}
	};
}
