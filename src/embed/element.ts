import { frameRights } from '../lib/vocabulary/frame-rights.js';
import { hostKeys } from '../lib/vocabulary/host-keys.js';
import type { State } from '../lib/vocabulary/protocol.js';
import { linkTo, type Link } from './link.js';

/** ms after which a frame that has loaded, but says nothing, is given up */
const PATIENCE = 10_000;
const CSS = `:host{display:block;position:relative}
iframe{display:block;width:100%;border:0}
iframe:not(.on),.on~slot{position:absolute;visibility:hidden;inset:0}
button{position:absolute;top:1em;left:1em;padding:1em}
@media print{iframe,button{display:none!important}slot{position:static!important;visibility:visible!important}}`;

let sheet: CSSStyleSheet | undefined;

function styles(): CSSStyleSheet {
	if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CSS);
	return sheet;
}

/**
 * The element `<conflict-timeline src="…/embed/">`, a timeline in a page. The keys of an address are
 * attributes; `min-height` (px) is reserved from the start; `activation="click"` loads nothing before
 * a press. What stands inside shows until the timeline does, and in print. Events: `ready`, `select`,
 * `viewchange`, `warning`.
 */
export class ConflictTimeline extends HTMLElement {
	/** Names of the attributes whose changes the timeline follows. */
	static observedAttributes = ['src', 'min-height', ...hostKeys];
	#link: Link | undefined;
	#changes: Record<string, string> | undefined;
	readonly #root = this.attachShadow({ mode: 'open' });

	/** Shows what stands inside, and loads the timeline unless it waits for a press. */
	connectedCallback(): void {
		this.#root.adoptedStyleSheets = [styles()];
		this.#root.replaceChildren(document.createElement('slot'));
		if (this.getAttribute('activation') === 'click') this.#wait();
		else this.#load();
	}

	/** Ends the talk with the frame. */
	disconnectedCallback(): void {
		this.#link?.end();
		this.#link = undefined;
	}

	/** Follows an attribute; all changes of one moment are passed on at once. */
	attributeChangedCallback(name: string, old: string | null, value: string | null): void {
		if (name === 'min-height') this.style.minHeight = `${parseFloat(value ?? '') || 420}px`;
		if (!this.#link || old === value || name === 'min-height') return;
		if (name === 'src') {
			this.disconnectedCallback();
			this.connectedCallback();
			return;
		}
		if (!this.#changes) queueMicrotask(() => this.#pass());
		this.#changes = { ...this.#changes, [name]: value ?? '' };
	}

	/** Returns the present state, by the keys of an address. Rejects before the timeline is loaded. */
	getState(): Promise<State> {
		return this.#call('getState', {});
	}
	/** Changes some keys of the state. An empty text is the default. Rejects when a value cannot be used. */
	setState(state: State): Promise<State> {
		return this.#call('setState', state);
	}
	/** Selects an event by its id, or none. Rejects when there is no such event. */
	select(event: string | null): Promise<State> {
		return this.#call('select', { event: event ?? '' });
	}
	/**
	 * Shows a window. Rejects when a date cannot be used.
	 *
	 * @example zoomTo('2024-11-12', '2024-11-20') // both days included
	 */
	zoomTo(from: string, to: string): Promise<State> {
		return this.#call('zoomTo', { from, to });
	}
	/** Lights an event up by its id, or none. */
	highlight(event: string | null): Promise<State> {
		return this.#call('highlight', { event: event ?? '' });
	}

	#call(...call: Parameters<Link['call']>): Promise<State> {
		if (this.#link) return this.#link.call(...call);
		return Promise.reject(new Error('Not loaded.'));
	}

	#tell(name: string, detail: object): void {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
	}

	/** Passes changed attributes on, all of one moment at once. */
	#pass(): void {
		const changes = this.#changes ?? {};
		this.#changes = undefined;
		// what is wrong with them comes as a warning
		this.setState(changes).catch(() => {});
	}

	#wait(): void {
		const button = document.createElement('button');
		button.textContent = `▶ ${this.#title}`;
		button.onclick = () => {
			button.remove();
			this.#load();
		};
		this.#root.append(button);
	}

	get #title(): string {
		return this.title || 'Timeline';
	}

	#load(): void {
		const url = new URL(this.getAttribute('src') ?? '', document.baseURI);
		for (const key of hostKeys) {
			const value = this.getAttribute(key);
			if (value) url.searchParams.set(key, value);
		}
		const frame = document.createElement('iframe');
		frame.title = this.#title;
		frame.loading = 'lazy';
		Object.assign(frame, frameRights);
		// without a scheme of its own a transparent frame would get an opaque ground
		const { colorScheme } = getComputedStyle(this);
		frame.style.colorScheme = colorScheme === 'normal' ? 'light' : colorScheme;
		frame.src = url.href;
		this.#root.prepend(frame);
		this.#listen(frame);
	}

	#listen(frame: HTMLIFrameElement): void {
		let patience: ReturnType<typeof setTimeout>;
		const link = linkTo(frame, {
			onready: (state) => {
				clearTimeout(patience);
				frame.className = 'on';
				this.#tell('ready', { state });
			},
			onreport: ({ name, detail }) => this.#tell(name, detail)
		});
		this.#link = link;
		frame.onload = () => {
			patience = setTimeout(() => {
				if (this.#link !== link || frame.className) return;
				this.#tell('warning', { code: 'unreachable', message: 'No answer.' });
			}, PATIENCE);
		};
	}
}
