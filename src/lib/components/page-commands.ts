import type { PageCommand } from '../actions/keyboard.js';
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

/** does what a key asks for anywhere on the page */
export function runPageCommand(command: PageCommand, { view, links, visit }: Page): void {
	const { previous, next } = view.walk;
	const select = (event: { id: string } | null) => event && visit(links.event(event.id));
	if (command === 'next') select(next);
	else if (command === 'previous') select(previous);
	else if (command === 'nextRelation') focusRelation(1);
	else if (command === 'previousRelation') focusRelation(-1);
	else if (command === 'scale') visit(scaleHref(view, links));
	else {
		const chapter = view.timeline.chapters[Number(command.slice('chapter'.length)) - 1];
		if (chapter) visit(links.chapter(chapter));
	}
}
