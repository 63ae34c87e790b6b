import { placingIn } from '../layout/placed.js';
import { tableOf } from '../layout/setting.js';
import { budgets, plotWidthOf, type RowBudget } from '../layout/size.js';
import { isFiltered } from '../model/filter.js';
import type { Steps } from '../model/steps.js';
import { tabling, type EventTable } from '../model/table.js';
import type { Timeline } from '../model/timeline.js';
import { inTasks, nextTask } from './tasks.js';
import { TimelineState } from './timeline.svelte.js';

/**
 * Everything that changes about a timeline of which nothing was built.
 *
 * Its page stands part by part: a table of any size must not hold it up.
 */
export class OpenedTimelineState extends TimelineState {
	/** The columns and rows of the events to draw. */
	override readonly table: EventTable = $derived.by(
		() =>
			(isFiltered(this.filter) ? null : this.#whole) ??
			tableOf(this.timeline, this.passing, this.filter)
	);
	readonly #rows: RowBudget['rows'];
	/** The table of all events; null before it is made. */
	#whole = $state.raw<EventTable | null>(null);
	/** The number of parts that the page still lacks: what is counted, and the list. */
	override missing = $state.raw(2);
	/** The width that was last measured, which events may still be placed for. */
	#measured = 0;

	constructor(
		input: () => Timeline,
		event: string | null = null,
		budget: RowBudget = budgets.page
	) {
		super(input, event, budget);
		this.#rows = budget.rows;
	}

	/** The width of the figure in px; 0 before its events are placed. */
	override get width(): number {
		return super.width;
	}
	override set width(px: number) {
		if (px === this.#measured) return;
		this.#measured = px;
		void this.busy(this.#show(px));
	}

	/** Shows the figure at a width once its events are placed for it, and then the other parts. */
	async #show(px: number): Promise<void> {
		if (px) await inTasks(this.#placing(px));
		// another width was measured since
		if (px !== this.#measured) return;
		super.width = px;
		for (; px && this.missing; this.missing--) await nextTask();
	}

	/** Places the events for a width in steps, so that the scene finds them placed. */
	*#placing(px: number): Steps<void> {
		this.#whole ??= yield* tabling(this.timeline);
		yield* placingIn(this.table, plotWidthOf(px), this.#rows(px), this.isLinear);
	}
}
