import { randomLcg } from 'd3';
import { layoutScene, type Frame } from '../../src/lib/layout/scene.js';
import { shortest } from '../../src/lib/model/address.js';
import { eventTable, type EventTable } from '../../src/lib/model/table.js';
import { fitWithin, lengthOf, span, type Span } from '../../src/lib/time/instant.js';
import { synthetic } from '../unit/layout/synthetic.js';

const WINDOWS = 200;
const frame: Frame = { width: 1100, direction: 'ltr', locale: 'en', rows: 27 };

/** windows of every length about some events, the same ones at every run */
function windowsOf({ timeline }: EventTable): Span[] {
	const random = randomLcg(0.5);
	const { extent, events, finest } = timeline;
	const least = shortest(finest);
	return Array.from({ length: WINDOWS }, () => {
		const length = least * (lengthOf(extent) / least) ** random();
		const { latestStart } = events[Math.floor(random() * events.length)]!.when;
		const start = (Number.isFinite(latestStart) ? latestStart : extent.start) - random() * length;
		return fitWithin(span(start, start + length), extent);
	});
}

const quantile = (sorted: readonly number[], share: number): number =>
	sorted[Math.floor(share * (sorted.length - 1))]!;

function timed<T>(run: () => T): [ms: number, result: T] {
	const start = performance.now();
	const result = run();
	return [performance.now() - start, result];
}

/** ms to build and place the table and to lay out a frame, and the most that one frame draws */
function measure(count: number) {
	const timeline = synthetic({ seed: 7, count, days: 7000, tracks: 4, hasClock: false });
	const [table, rows] = timed(() => {
		const built = eventTable(timeline);
		layoutScene(built, { domain: timeline.extent, event: null }, frame);
		return built;
	});
	const windows = windowsOf(rows);
	for (const domain of windows.slice(0, 40)) layoutScene(rows, { domain, event: null }, frame);
	const runs = windows.map((domain) =>
		timed(() => layoutScene(rows, { domain, event: null }, frame))
	);
	const times = runs.map(([ms]) => ms).sort((a, b) => a - b);
	const nodes = Math.max(...runs.map(([, { marks, clusters }]) => marks.length + clusters.length));
	return { count, table, median: quantile(times, 0.5), p95: quantile(times, 0.95), nodes };
}

console.log(JSON.stringify([60, 1_000, 100_000].map(measure)));
