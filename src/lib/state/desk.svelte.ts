import type { Action } from '../desk/action.js';
import { eventIn, mentionIn, type Draft, type DraftMention } from '../desk/draft.js';
import { emptyDraft, toFile } from '../desk/file.js';
import { historyOf, record, redo, undo, type History } from '../desk/history.js';
import { runsOf } from '../desk/review.js';
import { shownTimeline } from '../desk/shown.js';
import { byTime } from '../desk/when.js';
import { horizonOf } from '../model/dates.js';

/** The steps of the desk, in their order. */
export const steps = ['source', 'reading', 'events', 'check'] as const;
/** A step of the desk. */
export type Step = (typeof steps)[number];

/** Everything that changes at the desk. */
export class DeskState {
	#history = $state.raw<History>(historyOf(emptyDraft));
	/** The key under which the draft is kept; null before one is begun. */
	key = $state.raw<string | null>(null);
	/** The step that is shown. */
	step = $state.raw<Step>('source');
	/** The id of the chosen event; null for none. */
	event = $state.raw<string | null>(null);
	/** True while an event is asked for: what is pointed at is the answer. */
	isPointing = $state.raw(false);
	/** True if another tab writes this draft. */
	isReadOnly = $state.raw(false);
	/** The id of the mention last gone to; null for none. */
	#mention = $state.raw<string | null>(null);

	/** The draft as it is. */
	readonly draft: Draft = $derived.by(() => this.#history.present);
	/** True if there is a step back. */
	readonly canUndo = $derived.by(() => this.#history.past.length > 0);
	/** True if there is a step on again. */
	readonly canRedo = $derived.by(() => this.#history.future.length > 0);
	/** The file as it would be saved. */
	readonly file = $derived.by(() => toFile(this.draft));
	/** The end of the last day that the sources tell. */
	readonly horizon = $derived.by(() => horizonOf(this.draft.file));
	/** What of the draft can be drawn; null for nothing. */
	readonly timeline = $derived.by(() => shownTimeline(this.draft.file));
	/** The events in the order of time. */
	readonly events = $derived.by(() => byTime(this.draft.file.events, this.horizon));
	/** Every run of seven words of the reports. */
	readonly runs = $derived.by(() => runsOf(this.draft.reports.map(({ text }) => text)));
	/** The mention that is decided on: the one gone to, else the first open one. */
	readonly mention: DraftMention | undefined = $derived.by(() => {
		const { mentions } = this.draft;
		const gone = this.#mention === null ? undefined : mentionIn(this.draft, this.#mention);
		return gone ?? mentions.find(({ decision }) => decision.is === 'open') ?? mentions[0];
	});

	/** Opens a draft under a key, perhaps to be read only. */
	open(key: string, draft: Draft, isReadOnly = false): void {
		this.#history = historyOf(draft);
		[this.key, this.event, this.#mention, this.isReadOnly] = [key, null, null, isReadOnly];
		this.step = draft.mentions.length ? 'reading' : draft.file.events.length ? 'events' : 'source';
	}

	/** Leaves the draft. */
	close(): void {
		this.#history = historyOf(emptyDraft);
		[this.key, this.event, this.#mention] = [null, null, null];
	}

	/** Does an edit; nothing where another tab writes. */
	act = (action: Action): void => {
		if (!this.isReadOnly) this.#history = record(this.#history, action);
	};

	/** Decides on the present mention, and goes on to the next open one. */
	decide = (action: Action): void => {
		const at = this.mention;
		const before = this.draft;
		this.act(action);
		if (!at || this.draft === before) return;
		this.#mention = at.id;
		const decision = mentionIn(this.draft, at.id)?.decision;
		if (decision?.is === 'taken') this.event = decision.event;
		this.next();
	};

	/** Goes to another draft of the history; an event that has another id there stays chosen. */
	#go(history: History): void {
		if (this.isReadOnly) return;
		const at = this.draft.file.events.findIndex(({ id }) => id === this.event);
		this.#history = history;
		if (this.event !== null && !eventIn(this.draft, this.event))
			this.event = this.draft.file.events[at]?.id ?? null;
	}

	/** Goes one step back. */
	undo = (): void => this.#go(undo(this.#history));

	/** Goes one step on again. */
	redo = (): void => this.#go(redo(this.#history));

	/** Goes to a mention, and chooses its event. While one is asked for, only that. */
	goTo = (id: string): void => {
		const decision = mentionIn(this.draft, id)?.decision;
		if (!this.isPointing || decision?.is !== 'taken') this.#mention = id;
		if (decision?.is === 'taken') this.event = decision.event;
	};

	/** Goes to the next open mention after the present one, else to the first. */
	next = (): void => {
		const { mentions } = this.draft;
		const at = mentions.findIndex(({ id }) => id === this.mention?.id);
		const isOpen = ({ decision }: DraftMention) => decision.is === 'open';
		const next = mentions.slice(at + 1).find(isOpen) ?? mentions.find(isOpen);
		if (next) this.#mention = next.id;
		else this.#mention = this.mention?.id ?? null;
	};

	/** Chooses the next open event in the order of time, from the present one on. */
	nextEvent = (): void => {
		const at = this.events.findIndex(({ id }) => id === this.event);
		const after = [...this.events.slice(at + 1), ...this.events.slice(0, at + 1)];
		this.choose(after.find(({ open }) => open !== undefined)?.id ?? this.event);
	};

	/** Goes to the mention before, or after. */
	walk = (by: -1 | 1): void => {
		const { mentions } = this.draft;
		const at = mentions.findIndex(({ id }) => id === this.mention?.id);
		const to = mentions[at + by];
		if (to) this.goTo(to.id);
	};

	/** Chooses an event, and goes to the phrase that dates it. While one is asked for, only that. */
	choose = (id: string | null): void => {
		this.event = id !== null && eventIn(this.draft, id) ? id : null;
		if (this.isPointing) return;
		const mention = this.draft.mentions.find(
			({ decision }) => decision.is === 'taken' && decision.event === id
		);
		if (mention) this.#mention = mention.id;
	};
}
