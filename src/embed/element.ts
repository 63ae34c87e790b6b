import { frameRights } from '../lib/vocabulary/frame-rights.js';
import { hostKeys } from '../lib/vocabulary/host-keys.js';
import type { Fed, State } from '../lib/vocabulary/protocol.js';
import { blobOf, fetched, named } from './files.js';
import { linkTo, PATIENCE, type Link } from './link.js';

const CSS = `:host{display:block;position:relative;min-height:420px}
iframe{display:block;width:100%;border:0}
button{position:absolute;top:1em;left:1em;padding:1em}
@media screen{iframe:not(.on),.on~slot{position:absolute;visibility:hidden;inset:0;overflow:hidden}}
@media print{iframe,button{display:none}}`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);

/**
 * The element `<conflict-timeline src="…/embed/">`, a timeline in a page. The keys of an address are
 * attributes; `min-height` (px) is reserved from the start; `activation="click"` loads nothing before
 * a press; `data` and `mapping` are files of the page's own for `…/open/embed/`. What stands inside shows until the timeline does, and in print. Events: `ready`, `select`,
 * `viewchange`, `warning`.
 */
export class ConflictTimeline extends HTMLElement {
	/** Names of the attributes whose changes the timeline follows. */
	static observedAttributes = ['src', 'min-height', 'data', 'mapping', ...hostKeys];
	#link: Link | undefined;
	#changes: Record<string, string> | undefined;
	#isAsked = false;
	#isFileNew = false;
	/** the number of the last file */
	#turn = 0;
	readonly #root = this.attachShadow({ mode: 'open' });

	/** Shows what stands inside, and loads the timeline unless it waits for a press. */
	connectedCallback(): void {
		this.#root.adoptedStyleSheets = [sheet];
		this.#root.replaceChildren(document.createElement('slot'));
		if (this.getAttribute('activation') === 'click') this.#wait();
		else this.#load();
	}

	/** Ends the talk with the frame. */
	disconnectedCallback(): void {
		this.#turn++;
		this.#link?.end();
		this.#link = undefined;
		this.#isAsked = false;
	}

	/** Follows an attribute; all changes of one moment are passed on at once. */
	attributeChangedCallback(name: string, old: string | null, value: string | null): void {
		if (name === 'min-height') return this.#reserve(value);
		if (old === value || !this.#isAsked) return;
		if (name === 'src') {
			this.disconnectedCallback();
			return this.connectedCallback();
		}
		if (!this.#changes) queueMicrotask(() => this.#pass());
		this.#changes ??= {};
		if (name === 'data' || name === 'mapping') this.#isFileNew = true;
		else this.#changes[name] = value ?? '';
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

	/**
	 * Shows a file, or a value that it would hold; the last of several counts.
	 *
	 * For `…/open/embed/`. Returns how many rows were read, shown and refused. Rejects when nothing
	 * can be shown.
	 */
	async setTimeline(timeline: object, mapping?: object): Promise<Fed> {
		this.#turn++;
		return this.#hand(named(timeline), blobOf(timeline), mapping && blobOf(mapping));
	}

	#hand(...file: Parameters<Link['feed']>): Promise<Fed> {
		return this.#link?.feed(...file) ?? Promise.reject(new Error('Not loaded.'));
	}

	/** Fetches the page's own files and hands them over; what cannot be fetched is told by the frame. */
	async #feed(): Promise<void> {
		this.#isFileNew = false;
		const turn = ++this.#turn;
		const [data, mapping] = [this.getAttribute('data'), this.getAttribute('mapping')];
		if (!data) return;
		const files = await Promise.all([data, mapping].map((path) => fetched(path)));
		if (turn !== this.#turn) return;
		const lost = files.find((file) => typeof file === 'string');
		const name = lost ?? named(new URL(data, document.baseURI));
		// whatever is wrong comes as a warning
		const [file, map] = files as Blob[];
		await this.#hand(name, lost ? null : file!, lost ? undefined : map).catch(() => {});
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
		if (Object.keys(changes).length) this.setState(changes).catch(() => {});
		if (this.#isFileNew) void this.#feed();
	}

	#warn(code: string, message: string): void {
		this.#tell('warning', { code, message });
	}

	/** Reserves a height in px, or the usual one. */
	#reserve(value: string | null): void {
		const isFine = /^\d{1,4}(px)?$/.test(value ?? '');
		this.style.minHeight = isFine ? `${parseInt(value!)}px` : '';
		if (value && !isFine) this.#warn('value', 'min-height needs px');
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
		this.#isAsked = true;
		try {
			// an empty address would be the host's own page
			const url = new URL(this.getAttribute('src')?.trim() || '//', document.baseURI);
			for (const key of hostKeys) {
				const value = this.getAttribute(key);
				if (value) url.searchParams.set(key, value);
			}
			this.#show(url.href);
		} catch {
			this.#warn('src', 'src is no URL');
		}
	}

	/** Shows the frame of an address, and listens to it. */
	#show(src: string): void {
		const frame = document.createElement('iframe');
		// without a scheme of its own a transparent frame would get an opaque ground
		const { colorScheme } = getComputedStyle(this);
		frame.style.colorScheme = colorScheme.replace('normal', 'light');
		Object.assign(frame, frameRights, { title: this.#title, loading: 'lazy', src });
		this.#root.prepend(frame);
		const link = linkTo(frame, (name, detail) => {
			if (name === 'ready' || name === 'waiting') frame.className = 'on';
			if (name !== 'waiting') this.#tell(name, detail);
		});
		this.#link = link;
		void this.#feed();
		const onsilence = () => {
			if (this.#link === link && !frame.className) this.#warn('unreachable', 'No answer.');
		};
		frame.onload = () => setTimeout(onsilence, PATIENCE);
	}
}
