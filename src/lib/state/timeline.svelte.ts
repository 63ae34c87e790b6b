import { untrack } from 'svelte';
import { messagesOf, type Messages } from '../messages/index.js';
import { budgets, layoutScene, type Frame, type RowBudget, type Scene } from '../layout/scene.js';
import { firstChapter, spaceOf, tableOf, windowFor } from '../layout/setting.js';
import {
	bringIntoView,
	centreOn,
	fitSpan,
	instantAt,
	panBy,
	towardsEvents,
	zoomAbout,
	type Space
} from '../layout/viewport.js';
import { isFiltered, passes, sameFilter, tally } from '../model/filter.js';
import type { Search } from '../model/search.js';
import { lazy, type Lazy } from './lazy.svelte.js';
import { Motion } from './motion.svelte.js';
import { chapterAround, paragraphsOf, walkOf, type Walk } from '../model/sequence.js';
import type { EventTable } from '../model/table.js';
import type { Chapter, Paragraph, Timeline, TimelineEvent } from '../model/timeline.js';
import { defaultAddress, shortened, shortest, type Address } from '../model/address.js';
import { covers, lengthOf, sameSpan, span, type Instant, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';

/** Milliseconds of the movements of §15 of the design. */
const DURATION = { step: 320, chapter: 520, strength: 600 };
/** Width of the figure in px before it is measured. */
const WIDE = 984;
const between = (a: number, b: number) => (t: number) => a + (b - a) * t;

/** The tables of whole timelines, which the pages of a build share. */
const wholes = new WeakMap<Timeline, EventTable>();

/** Returns the table of a whole timeline, made once. */
function shared(timeline: Timeline, make: () => EventTable): EventTable {
	const table = wholes.get(timeline) ?? make();
	wholes.set(timeline, table);
	return table;
}

/** Everything that changes about one timeline on one page. */
export class TimelineState {
	/** What the address says beside the window: selection, theme, gestures, order. */
	#address = $state.raw<Address>(defaultAddress);
	/** The id of the event under a pointer or the focus; null for none. */
	hovered = $state.raw<string | null>(null);
	/** The ids of the events at the place that is pointed at. */
	lit = $state.raw<readonly string[]>([]);
	/** The paragraph chosen in the list; null for none. */
	paragraph = $state.raw<Paragraph | null>(null);
	/** The index of the search, loaded when it is first needed. */
	readonly searchIndex: Lazy<Search> = lazy(async () => {
		const { searchOf } = await import('../model/search.js');
		return searchOf(this.timeline);
	});
	/** The width of the figure in px; 0 before it is measured. */
	#width = $state.raw(0);
	/** What was wrong with the address, in words for the reader. */
	notices = $state.raw<readonly string[]>([]);
	/** The number of gestures and loads under way. */
	#underWay = $state.raw(0);
	#window: Motion<Span>;
	/** How far phases keep their least widths: 0, 1, or on the way. */
	#strength = new Motion(1, between);
	#settled: Span | null = null;

	/** The number of parts that the page still lacks; undefined where it was built. */
	declare readonly missing?: number;
	readonly #input: () => Timeline;
	readonly #budget: RowBudget;

	constructor(
		input: () => Timeline,
		event: string | null = null,
		budget: RowBudget = budgets.page
	) {
		this.#input = input;
		this.#budget = budget;
		this.#window = new Motion(this.chapter.window, this.#between);
		if (event) this.apply({ ...defaultAddress, event });
	}

	/** The timeline that is shown. */
	readonly timeline: Timeline = $derived.by(() => this.#input());
	/** The ids that events are filtered by. */
	readonly filter = $derived.by(() => this.#address.filter);
	/** The text of the search; empty for none. */
	readonly q = $derived.by(() => this.#address.q);
	/** The events that pass the filter; the table holds no others. */
	readonly passing: readonly TimelineEvent[] = $derived.by(() =>
		this.timeline.events.filter((event) => passes(event, this.filter))
	);
	/** The ids that the search finds; null without a search. */
	readonly found: ReadonlySet<string> | null = $derived.by(() =>
		this.q ? (this.searchIndex.current?.(this.q) ?? null) : null
	);
	/**
	 * The events that the search finds, whatever the filter.
	 *
	 * The options of the filter count these.
	 */
	readonly searched: readonly TimelineEvent[] = $derived.by(() => {
		const { found, timeline } = this;
		return found ? timeline.events.filter(({ id }) => found.has(id)) : timeline.events;
	});
	/** How many events each actor would show, counted once for all names of the page. */
	readonly actorCounts = $derived.by(() => tally(this.searched, this.filter, 'actor'));
	/** How many events each place would show. */
	readonly placeCounts = $derived.by(() => tally(this.searched, this.filter, 'place'));
	/** The events that pass the filter and the search, in the order of time. */
	readonly matching: readonly TimelineEvent[] = $derived.by(() => {
		const { found } = this;
		return found ? this.passing.filter(({ id }) => found.has(id)) : this.passing;
	});
	/** The chosen scale of time. */
	readonly scale = $derived.by(() => this.#address.scale);
	/** True if time is true to scale. */
	readonly isLinear: boolean = $derived.by(() => this.scale === 'linear');
	/** Where the window may go, with the scale in use. */
	readonly space: Space = $derived.by(() =>
		spaceOf(this.timeline, this.#width || WIDE, this.isLinear ? 0 : 1)
	);
	/** The columns and rows of the events to draw. */
	readonly table: EventTable = $derived.by(() => {
		const make = () => tableOf(this.timeline, this.passing, this.filter);
		return import.meta.env.SSR && !isFiltered(this.filter) ? shared(this.timeline, make) : make();
	});
	/** The words of the timeline’s language. */
	readonly messages: Messages = $derived.by(() => messagesOf(this.timeline.locale));
	/** The visible span, also during a movement. */
	readonly domain: Span = $derived.by(() => this.#window.current);
	/** The selected event; null for none. */
	readonly selected: TimelineEvent | null = $derived.by(() =>
		this.#address.event === null ? null : (this.table.byId.get(this.#address.event) ?? null)
	);
	/** The layout of the figure. */
	readonly scene: Scene = $derived.by(() => this.#sceneOf(this.#width || WIDE));
	/** The span that a movement leads to. */
	readonly target: Span = $derived.by(() => this.#window.target);
	/** True if the window holds the whole timeline. */
	readonly isWhole: boolean = $derived.by(() => covers(this.target, this.timeline.extent));
	/** True if the window cannot be made shorter. */
	readonly isClosest: boolean = $derived.by(
		() => lengthOf(this.target) <= shortest(this.timeline.finest)
	);
	/** The span that lists show: it changes at the end of a movement. */
	readonly settled: Span = $derived.by(() => {
		if (!this.isBusy || !this.#settled) this.#settled = this.target;
		return this.#settled;
	});
	/** True if the window is less than half as long as the first chapter. */
	readonly isClose: boolean = $derived.by(
		() => lengthOf(this.settled) < lengthOf(this.chapter.window) / 2
	);
	/** The chapter whose window is shown exactly; undefined for none. */
	readonly current: Chapter | undefined = $derived.by(() =>
		this.timeline.chapters.find(({ window }) => sameSpan(window, this.settled))
	);
	/** True while anything moves or loads. */
	readonly isBusy: boolean = $derived.by(
		() => this.#underWay > 0 || this.#window.isMoving || this.#strength.isMoving
	);
	/** The order of the list of events. */
	readonly order = $derived.by(() => this.#address.order);
	/** The place of the selected event among those of its chapter. */
	readonly walk: Walk = $derived.by(() =>
		walkOf(this.timeline, this.matching, this.settled, this.selected)
	);
	/**
	 * The ids of the events that are highlighted together.
	 *
	 * Those of the place pointed at, and of the chosen paragraph.
	 */
	readonly lights: readonly string[] = $derived.by(() => {
		if (this.order !== 'paragraph' || this.paragraph === null) return this.lit;
		const told = this.timeline.events.filter((event) =>
			paragraphsOf(this.timeline, event).includes(this.paragraph!)
		);
		return [...this.lit, ...told.map(({ id }) => id)];
	});
	/** The chosen colours. */
	readonly theme = $derived.by(() => this.#address.theme);
	/** The chosen owner of the wheel. */
	readonly gestures = $derived.by(() => this.#address.gestures);

	/** The chapter shown first. */
	get chapter(): Chapter {
		return firstChapter(this.timeline);
	}

	/** Returns the window of an address that names none. */
	#windowFor(id: string | null): Span {
		const event = id === null ? undefined : this.table.byId.get(id);
		return windowFor(this.timeline, event, this.space);
	}

	/**
	 * The state as an address.
	 *
	 * The window stands in it only where the rest would lead to another one.
	 */
	get address(): Address {
		const target = this.#window.target;
		const isUsual = sameSpan(target, this.#windowFor(this.#address.event));
		return { ...this.#address, window: isUsual ? null : target };
	}

	/** The width of the figure in px; 0 before it is measured. */
	get width(): number {
		return this.#width;
	}
	set width(px: number) {
		this.#width = px;
	}

	#between = (a: Span, b: Span) => {
		const [start, end] = [between(a.start, b.start), between(a.end, b.end)];
		return (t: number) => (t < 1 ? span(start(t), end(t)) : b);
	};

	#sceneOf(width: number): Scene {
		const { locale, direction } = this.timeline;
		const rows = this.#budget.rows(width);
		const frame: Frame = {
			width,
			direction,
			locale,
			rows,
			place: this.isClose && this.#budget.place === 'page' ? 'close' : this.#budget.place
		};
		const { domain, found, table } = this;
		const strength = this.#strength.current;
		return layoutScene(table, { domain, event: this.#address.event, found, strength }, frame);
	}

	/** Returns the layout at a width in px, before the figure is measured. */
	sceneAt = (width: number): Scene => this.#sceneOf(width);

	/**
	 * Takes over an address as it stands.
	 *
	 * The window moves there in `duration` milliseconds.
	 */
	apply = (address: Address, duration = 0): void => {
		const isSame = sameFilter(address.filter, this.#address.filter);
		const filter = isSame ? this.#address.filter : address.filter;
		// what was pointed at may go away without a word
		if (!isSame || address.event !== this.#address.event) this.hovered = null;
		this.#address = { ...address, filter, window: null };
		if (address.q) void this.loadSearch();
		const strength = this.isLinear ? 0 : 1;
		if (strength !== this.#strength.target)
			void this.#strength.to(strength, duration && DURATION.strength);
		const target = address.window ?? this.#windowFor(address.event);
		if (!sameSpan(target, this.#window.target)) void this.moveTo(target, duration);
	};

	/**
	 * Takes over the selection of an address.
	 *
	 * The window moves only as far as brings the event into view.
	 */
	select = (address: Address): void => {
		const event = address.event === null ? undefined : this.table.byId.get(address.event);
		this.apply({ ...address, window: event ? this.windowWith(event) : this.target }, DURATION.step);
	};

	/**
	 * Moves the window at once, as a gesture does.
	 *
	 * Returns false when it would be too short.
	 */
	follow = (window: Span): boolean => {
		const least = Math.min(shortest(this.timeline.finest), lengthOf(this.domain)) - 1;
		const isLongEnough = lengthOf(window) >= least;
		this.#window.jump(isLongEnough ? window : this.domain);
		return isLongEnough;
	};

	/** Pans by px and zooms about `x` px of the plot, at once. */
	handle = (px: number, factor: number, x: number): void => {
		const window = panBy(this.domain, px, this.space);
		if (factor === 1) return void this.follow(window);
		const at = instantAt(window, x, this.space);
		this.follow(this.#towardsEvents(window, zoomAbout(window, factor, at, this.space)));
	};

	#towardsEvents = (before: Span, wanted: Span): Span => {
		const columns = this.table.tracks.map(({ homes }) => homes);
		return towardsEvents(before, wanted, columns, this.space);
	};

	/**
	 * Moves the window so that the eye can follow, in `duration` milliseconds.
	 *
	 * Resolves when it is there, never when another movement overtakes it.
	 */
	moveTo = (window: Span, duration = DURATION.step): Promise<void> =>
		this.#window.to(window, duration);

	/** Searches for a text at once. */
	search = (text: string): void => {
		this.#address = { ...this.#address, q: shortened(text) };
		if (this.q) void this.loadSearch();
	};

	/** Loads the index of the search, unless it is there. */
	loadSearch = (): Promise<void> => this.searchIndex.load(this.busy);

	/** Counts a gesture or load as under way until its promise settles; returns it. */
	busy = <T>(underWay: Promise<T>): Promise<T> => {
		const count = (by: 1 | -1) => untrack(() => (this.#underWay += by));
		const end = () => void count(-1);
		count(1);
		underWay.then(end, end);
		return underWay;
	};

	/**
	 * The instant that buttons and keys zoom about.
	 *
	 * The selected or focused event in view, else the middle.
	 */
	get #pivot(): Instant {
		const { start, end } = this.#window.target;
		const focused = this.hovered === null ? this.selected : this.table.byId.get(this.hovered);
		const at = focused ? clampedSpan(focused.when) : null;
		const middle = at ? (at.start + at.end) / 2 : NaN;
		return (middle > start && middle < end ? middle : (start + end) / 2) as Instant;
	}

	/** Returns the instant at a px of the plot. */
	instantAt = (x: number): Instant => instantAt(this.domain, x, this.space);

	/** Zooms about an instant; never in to where no event is. A factor above 1 zooms in. */
	zoomBy = (factor: number, at: Instant = this.#pivot): Promise<void> => {
		const { target } = this.#window;
		return this.moveTo(this.#towardsEvents(target, zoomAbout(target, factor, at, this.space)));
	};
	/** Zooms in to half the window. */
	zoomIn = (): Promise<void> => this.zoomBy(2);
	/** Zooms out to twice the window. */
	zoomOut = (): Promise<void> => this.zoomBy(0.5);
	/** Shows the whole timeline. */
	showAll = (): Promise<void> => this.moveTo(this.timeline.extent, DURATION.chapter);
	/** Fits the chapter around the window; everything where that is shown, or none is. */
	fit = (): Promise<void> => {
		const around = chapterAround(this.timeline.chapters, this.target);
		if (!around || sameSpan(around.window, this.target)) return this.showAll();
		return this.moveTo(around.window, DURATION.chapter);
	};
	/**
	 * Pans at once by px, as a finger does.
	 *
	 * Returns false at the end of the extent.
	 */
	drag = (px: number): boolean => {
		const window = panBy(this.domain, px, this.space);
		const hasMoved = window.start !== this.domain.start;
		if (hasMoved) this.follow(window);
		return hasMoved;
	};
	/** Pans by a share of the window, towards later when positive. */
	pan = (share: number): Promise<void> =>
		this.moveTo(panBy(this.#window.target, share * this.space.width, this.space));

	/** Returns the window that fits a span, with a margin on both sides. */
	fitted = (target: Span): Span => fitSpan(target, this.space);

	/** Returns the window with an event in view, moved as little as possible. */
	windowWith = (event: TimelineEvent): Span =>
		bringIntoView(this.#window.target, clampedSpan(event.when), this.space);

	/** Centres an event; if it is in the centre, fits the window to it. */
	focusOn = (event: TimelineEvent): Promise<void> => {
		const when = clampedSpan(event.when);
		const { target } = this.#window;
		const centred = centreOn(target, when, this.space);
		const isCentred = Math.abs(target.start - centred.start) < lengthOf(target) / 100;
		return this.moveTo(isCentred ? this.fitted(when) : centred);
	};
}
