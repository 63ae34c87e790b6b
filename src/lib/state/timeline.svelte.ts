import { untrack } from 'svelte';
import { directionOf, messagesOf, type Messages } from '../messages/index.js';
import {
	budgets,
	layoutScene,
	NARROW,
	type Frame,
	type RowBudget,
	type Scene
} from '../layout/scene.js';
import {
	firstChapter,
	isElasticAt,
	isElasticByItself,
	tableOf,
	windowFor
} from '../layout/setting.js';
import {
	bringIntoView,
	centreOn,
	fitSpan,
	panBy,
	towardsEvents,
	zoomAbout,
	type Space
} from '../layout/viewport.js';
import { passes, sameFilter } from '../model/filter.js';
import type { Search } from '../model/search.js';
import { lazy, type Lazy } from './lazy.svelte.js';
import { Motion } from './motion.svelte.js';
import { chapterAround, walkOf, type Walk } from '../model/sequence.js';
import type { EventTable } from '../model/table.js';
import type { Chapter, Timeline, TimelineEvent } from '../model/timeline.js';
import { defaultAddress, shortened, shortest, type Address } from '../model/address.js';
import { blended, linearWarp, unwarped, warped, warpOf, type Warp } from '../model/warp.js';
import { covers, lengthOf, sameSpan, span, type Instant, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';

/** ms of the movements of §15 of the design */
const DURATION = { step: 320, chapter: 520, stretch: 600 };
/** px of the figure before it is measured */
const WIDE = 984;
const between = (a: number, b: number) => (t: number) => a + (b - a) * t;

/** everything that changes about one timeline on one page */
export class TimelineState {
	/** selection, theme, gestures, order: what the address says beside the window */
	#address = $state.raw<Address>(defaultAddress);
	/** event that a pointer or the focus is on */
	hovered = $state.raw<string | null>(null);
	/** events of the place that is pointed at */
	lit = $state.raw<readonly string[]>([]);
	/** paragraph that was chosen in the list */
	paragraph = $state.raw<number | null>(null);
	/** The index of the search, loaded when it is first needed. */
	readonly searchIndex: Lazy<Search> = lazy(async () => {
		const { searchOf } = await import('../model/search.js');
		return searchOf(this.timeline);
	});
	/** px of the figure; 0 before it is measured */
	#width = $state.raw(0);
	/** what was wrong with the address */
	notices = $state.raw<readonly string[]>([]);
	/** how many gestures and loads are under way */
	#underWay = $state.raw(0);
	#window: Motion<Span>;
	/** how much of the elastic scale is applied: 1, or 0, or on the way */
	#stretch = new Motion(0, between);
	#settled: Span | null = null;

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

	readonly timeline: Timeline = $derived.by(() => this.#input());
	readonly filter = $derived.by(() => this.#address.filter);
	readonly q = $derived.by(() => this.#address.q);
	/** events that pass the filter; the table holds no others */
	readonly passing: readonly TimelineEvent[] = $derived.by(() =>
		this.timeline.events.filter((event) => passes(event, this.filter))
	);
	/** ids that the search finds; null without a search */
	readonly found: ReadonlySet<string> | null = $derived.by(() =>
		this.q ? (this.searchIndex.current?.(this.q) ?? null) : null
	);
	/** events that the search finds, whatever the filter: what the options of the filter count */
	readonly searched: readonly TimelineEvent[] = $derived.by(() => {
		const { found, timeline } = this;
		return found ? timeline.events.filter(({ id }) => found.has(id)) : timeline.events;
	});
	/** events that pass the filter and the search, in the order of time */
	readonly matching: readonly TimelineEvent[] = $derived.by(() => {
		const { found } = this;
		return found ? this.passing.filter(({ id }) => found.has(id)) : this.passing;
	});
	readonly scale = $derived.by(() => this.#address.scale);
	/** whether the scale is elastic where nobody has chosen one */
	readonly isElasticByItself: boolean = $derived.by(() =>
		isElasticByItself(this.timeline, this.#width || WIDE)
	);
	readonly isElastic: boolean = $derived.by(() => this.#isElasticAt(this.#width));
	readonly #linear: Warp = $derived.by(() => linearWarp(this.timeline.extent));
	readonly #elastic: Warp = $derived.by(() => warpOf(this.timeline.elastic.wide));
	readonly #narrow: Warp = $derived.by(() => warpOf(this.timeline.elastic.narrow));
	/** the measure of time: that of the scale in use, also while it is still on its way there */
	readonly warp: Warp = $derived.by(() => this.#warpAt(this.#width));
	readonly table: EventTable = $derived.by(() => this.#tableOf(this.warp));
	readonly messages: Messages = $derived.by(() => messagesOf(this.timeline.locale));
	readonly domain: Span = $derived.by(() => this.#window.current);
	readonly selected: TimelineEvent | null = $derived.by(() =>
		this.#address.event === null ? null : (this.table.byId.get(this.#address.event) ?? null)
	);
	readonly scene: Scene = $derived.by(() => this.#sceneOf(this.table, this.#width || WIDE));
	/** the window that a movement leads to */
	readonly target: Span = $derived.by(() => this.#window.target);
	readonly isWhole: boolean = $derived.by(() => covers(this.target, this.timeline.extent));
	readonly isClosest: boolean = $derived.by(
		() => lengthOf(this.target) <= shortest(this.timeline.finest)
	);
	/** the window that lists follow: it waits for the end of a movement */
	readonly settled: Span = $derived.by(() => {
		if (!this.isBusy || !this.#settled) this.#settled = this.target;
		return this.#settled;
	});
	/** the chapter that is shown, just as it is */
	readonly current: Chapter | undefined = $derived.by(() =>
		this.timeline.chapters.find(({ window }) => sameSpan(window, this.settled))
	);
	readonly isBusy: boolean = $derived.by(
		() => this.#underWay > 0 || this.#window.isMoving || this.#stretch.isMoving
	);
	readonly order = $derived.by(() => this.#address.order);
	/** where the selected event stands among those of its chapter */
	readonly walk: Walk = $derived.by(() =>
		walkOf(this.timeline, this.matching, this.settled, this.selected)
	);
	/** events that are lit up together: of the place pointed at, and of the chosen paragraph */
	readonly lights: readonly string[] = $derived.by(() => {
		if (this.order !== 'paragraph' || this.paragraph === null) return this.lit;
		const told = this.timeline.events.filter((event) => event.paragraphs.includes(this.paragraph!));
		return [...this.lit, ...told.map(({ id }) => id)];
	});
	readonly theme = $derived.by(() => this.#address.theme);
	readonly gestures = $derived.by(() => this.#address.gestures);

	/** the chapter shown first */
	get chapter(): Chapter {
		return firstChapter(this.timeline);
	}

	/** the window of an address that names none */
	#windowFor(id: string | null): Span {
		const event = id === null ? undefined : this.table.byId.get(id);
		return windowFor(this.timeline, event, this.warp);
	}

	/** the state as an address; the window stands in it only when the address would not lead to it */
	get address(): Address {
		const target = this.#window.target;
		const isUsual = sameSpan(target, this.#windowFor(this.#address.event));
		return { ...this.#address, window: isUsual ? null : target };
	}

	/** px of the figure; 0 before it is measured */
	get width(): number {
		return this.#width;
	}
	set width(px: number) {
		this.#width = px;
		const stretch = this.isElastic ? 1 : 0;
		if (stretch !== this.#stretch.target) this.#stretch.jump(stretch);
	}

	/** where the window may go */
	get space(): Space {
		const { extent, finest } = this.timeline;
		return { extent, finest, warp: this.warp };
	}

	#between = (a: Span, b: Span) => {
		const { warp } = this;
		const [from, to] = [warped(a, warp), warped(b, warp)];
		const [start, end] = [between(from.start, to.start), between(from.end, to.end)];
		return (t: number) => (t < 1 ? unwarped(span(start(t), end(t)), warp) : b);
	};

	#isElasticAt(width: number): boolean {
		return isElasticAt(this.timeline, this.scale, width || WIDE);
	}
	#elasticAt(width: number): Warp {
		return (width || WIDE) < NARROW ? this.#narrow : this.#elastic;
	}
	#warpAt(width: number): Warp {
		return this.#isElasticAt(width) ? this.#elasticAt(width) : this.#linear;
	}

	#tableOf(warp: Warp): EventTable {
		return tableOf(this.timeline, this.passing, this.filter, warp, this.#budget.bars);
	}

	#sceneOf(table: EventTable, width: number): Scene {
		const { locale } = this.timeline;
		const { rows, isSteady } = this.#budget;
		const frame: Frame = { width, direction: directionOf(locale), locale, rows, isSteady };
		const warp = this.#stretch.isMoving ? this.drawn : table.warp;
		const { domain, found } = this;
		return layoutScene(table, { domain, event: this.#address.event, found, warp }, frame);
	}

	/** the measure of time that is drawn, also on the way from one scale to the other */
	get drawn(): Warp {
		const { isMoving, current } = this.#stretch;
		return isMoving ? blended(this.#elasticAt(this.#width), current) : this.warp;
	}

	/** the scene in a frame of `width` px, before the figure is measured */
	sceneAt = (width: number): Scene => this.#sceneOf(this.#tableOf(this.#warpAt(width)), width);

	/** takes over an address as it stands */
	apply = (address: Address, duration = 0): void => {
		const isSame = sameFilter(address.filter, this.#address.filter);
		const filter = isSame ? this.#address.filter : address.filter;
		// what was pointed at may go away without a word
		if (!isSame || address.event !== this.#address.event) this.hovered = null;
		this.#address = { ...address, filter, window: null };
		if (address.q) void this.loadSearch();
		const stretch = this.isElastic ? 1 : 0;
		if (stretch !== this.#stretch.target)
			void this.#stretch.to(stretch, duration && DURATION.stretch);
		const target = address.window ?? this.#windowFor(address.event);
		if (!sameSpan(target, this.#window.target)) void this.moveTo(target, duration);
	};

	/** takes over the selection of an address; the window moves as little as brings it into view */
	select = (address: Address): void => {
		const event = address.event === null ? undefined : this.table.byId.get(address.event);
		this.apply({ ...address, window: event ? this.windowWith(event) : this.target }, DURATION.step);
	};

	/** moves the window at once, as a gesture does; false when it would be too short */
	follow = (window: Span): boolean => {
		const least = Math.min(shortest(this.timeline.finest), lengthOf(this.domain)) - 1;
		const isLongEnough = lengthOf(window) >= least;
		this.#window.jump(isLongEnough ? window : this.domain);
		return isLongEnough;
	};

	/** moves the window at once as a zoom by hand asks, or to events beside that; false when it goes elsewhere */
	followZoom = (wanted: Span): boolean => {
		const window = this.#towardsEvents(this.domain, wanted);
		return this.follow(window) && window === wanted;
	};

	#towardsEvents = (before: Span, wanted: Span): Span => {
		const columns = this.table.tracks.map(({ anchors }) => anchors);
		return towardsEvents(before, wanted, columns, this.space);
	};

	/** moves the window so that the eye can follow; resolves when it is there, never when overtaken */
	moveTo = (window: Span, duration = DURATION.step): Promise<void> =>
		this.#window.to(window, duration);

	/** narrows to what a text finds, at once */
	search = (text: string): void => {
		this.#address = { ...this.#address, q: shortened(text) };
		if (this.q) void this.loadSearch();
	};

	/** loads the search, the first time that it is needed */
	loadSearch = (): Promise<void> => this.searchIndex.load(this.busy);

	/** Counts a gesture or a load as under way until its promise settles, and returns it. */
	busy = <T>(underWay: Promise<T>): Promise<T> => {
		const count = (by: 1 | -1) => untrack(() => (this.#underWay += by));
		const end = () => void count(-1);
		count(1);
		underWay.then(end, end);
		return underWay;
	};

	/** the instant that buttons and keys zoom about: the selected or focused event in view, else the middle */
	get #pivot(): Instant {
		const { start, end } = this.#window.target;
		const focused = this.hovered === null ? this.selected : this.table.byId.get(this.hovered);
		const at = focused ? clampedSpan(focused.when) : null;
		const middle = at ? (at.start + at.end) / 2 : NaN;
		return (middle > start && middle < end ? middle : (start + end) / 2) as Instant;
	}

	/** zooms about an instant, or about the focused or selected event; never in to where no event is */
	zoomBy = (factor: number, at: Instant = this.#pivot): Promise<void> => {
		const { target } = this.#window;
		return this.moveTo(this.#towardsEvents(target, zoomAbout(target, factor, at, this.space)));
	};
	zoomIn = (): Promise<void> => this.zoomBy(2);
	zoomOut = (): Promise<void> => this.zoomBy(0.5);
	showAll = (): Promise<void> => this.moveTo(this.timeline.extent, DURATION.chapter);
	/** fits the chapter around the window; everything where the window is that chapter, or in none */
	fit = (): Promise<void> => {
		const around = chapterAround(this.timeline.chapters, this.target);
		if (!around || sameSpan(around.window, this.target)) return this.showAll();
		return this.moveTo(around.window, DURATION.chapter);
	};
	/** pans at once, as a finger does; false at the end of the extent */
	drag = (share: number): boolean => {
		const window = panBy(this.domain, share, this.space);
		const hasMoved = window.start !== this.domain.start;
		if (hasMoved) this.follow(window);
		return hasMoved;
	};
	pan = (share: number): Promise<void> =>
		this.moveTo(panBy(this.#window.target, share, this.space));

	/** the window that fits a span with room around it */
	fitted = (target: Span): Span => fitSpan(target, this.space);

	/** the window with an event in it, moved as little as possible */
	windowWith = (event: TimelineEvent): Span =>
		bringIntoView(this.#window.target, clampedSpan(event.when), this.space);

	/** centres an event; when it is centred, fits it */
	focusOn = (event: TimelineEvent): Promise<void> => {
		const when = clampedSpan(event.when);
		const { target } = this.#window;
		const centred = centreOn(target, when, this.space);
		const isCentred = Math.abs(target.start - centred.start) < lengthOf(target) / 100;
		return this.moveTo(isCentred ? this.fitted(when) : centred);
	};
}
