import { ConflictTimeline } from './element.js';

const PHRASE = '[data-timeline-event]';

const phrases = () => document.querySelectorAll<HTMLElement>(PHRASE);

/** the timeline that a phrase speaks of: the one it names, else the first of the page */
function timelineOf(phrase: HTMLElement): ConflictTimeline | null {
	const id = phrase.dataset['timeline'];
	const node = id ? document.getElementById(id) : document.querySelector('conflict-timeline');
	return node instanceof ConflictTimeline ? node : null;
}

const phraseOf = ({ target }: Event) => (target as Element).closest?.<HTMLElement>(PHRASE);

/** does something with the timeline and the event of a phrase; a timeline that is not there does nothing */
function act(event: Event, what: 'select' | 'highlight'): void {
	const phrase = phraseOf(event);
	if (!phrase) return;
	const id = event.type.endsWith('out') ? null : phrase.dataset['timelineEvent']!;
	timelineOf(phrase)
		?.[what](id)
		.catch(() => {});
}

/** Listens to the phrases of a page that name events. They select them, light them up, and say which one is selected. */
export function linkPhrases(): void {
	for (const name of ['pointerover', 'focusin', 'pointerout', 'focusout'])
		addEventListener(name, (event) => act(event, 'highlight'));
	addEventListener('click', (click) => act(click, 'select'));
	addEventListener('keydown', (press) => {
		if (!['Enter', ' '].includes(press.key) || phraseOf(press)?.role !== 'button') return;
		press.preventDefault();
		act(press, 'select');
	});
	addEventListener('ready', ({ target }) => {
		for (const phrase of phrases()) {
			if (timelineOf(phrase) !== target || phrase.closest('a, button, [tabindex]')) continue;
			phrase.tabIndex = 0;
			phrase.role = 'button';
		}
	});
	addEventListener('select', (event) => {
		const { target, detail } = event as CustomEvent<{ event: string | null }>;
		for (const phrase of phrases()) {
			if (timelineOf(phrase) !== target) continue;
			phrase.ariaCurrent = phrase.dataset['timelineEvent'] === detail.event ? 'true' : null;
		}
	});
}
