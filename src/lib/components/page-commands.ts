import type { Handlers } from '../actions/shortcuts.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** goes to the state at the other end of a link */
type Visit = (href: string) => void;

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
export function pageCommands(view: TimelineState, links: () => Links, onvisit: Visit): Handlers {
	const visit = (event: { id: string } | null) => event && onvisit(links().event(event.id));
	return {
		next: () => visit(view.walk.next),
		previous: () => visit(view.walk.previous),
		nextRelation: () => focusRelation(1),
		previousRelation: () => focusRelation(-1),
		scale: () => onvisit(scaleHref(view, links())),
		chapter: (digit) => {
			const chapter = view.timeline.chapters[Number(digit) - 1];
			if (chapter) onvisit(links().chapter(chapter));
		}
	};
}
