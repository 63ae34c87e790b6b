import { freeId, idOf } from '../model/complete.js';
import { isRow } from '../model/migrate.js';
import { isDated, readRowDate, type EventDates } from './row-date.js';
import { fitted } from './row-text.js';
import { withoutMarkup } from './html.js';
import { notice, words, type Table, type TableRow } from './table.js';

/** The columns of the sheet of TimelineJS. */
const COLUMNS = [
	...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time'],
	...['Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption'],
	...['Media Thumbnail', 'Type', 'Group', 'Background']
];

const text = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const part = (value: unknown): Record<string, unknown> => (isRow(value) ? value : {});

/** The cells of a date of TimelineJS: year, month, day, time. */
function dateCells(value: unknown): string[] {
	const { year, month, day, hour, minute } = part(value);
	const clock = text(hour) ? `${text(hour).padStart(2, '0')}:${text(minute).padStart(2, '0')}` : '';
	return [text(year), text(month), text(day), clock];
}

function cellsOf(slide: unknown, type: string): string[] {
	const { start_date, end_date, display_date, group, text: words, media, background } = part(slide);
	const { headline, text: body } = part(words);
	const { url, credit, caption, thumbnail } = part(media);
	const shown = text(display_date) || text(part(start_date)['display_date']);
	return [
		...[...dateCells(start_date), ...dateCells(end_date), shown, text(headline), text(body)],
		...[text(url), text(credit), text(caption), text(thumbnail), type, text(group)],
		text(part(background)['url']) || text(part(background)['color'])
	];
}

/** True if a JSON value has the form of TimelineJS. */
export const isTimelineJs = (json: unknown): boolean =>
	isRow(json) &&
	Array.isArray(json['events']) &&
	json['events'].some((event) => isRow(event) && 'start_date' in event);

/** Returns a file of TimelineJS as the table of its sheet. */
export function timelineJsTable(json: unknown): Table {
	const { title, eras, events } = part(json);
	const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
	const cells = [
		...(title === undefined ? [] : [cellsOf(title, 'title')]),
		...list(eras).map((era) => cellsOf(era, 'era')),
		...list(events).map((event) => cellsOf(event, ''))
	];
	const rows = cells.map((one, index) => ({ number: index + 2, cells: one }));
	return { columns: COLUMNS, rows, notes: [] };
}

/** A table of events, and what other rows say of the timeline. */
export interface Parted {
	/** The rows of events. */
	readonly table: Table;
	/** Title, description and phases. */
	readonly head: Readonly<Record<string, unknown>>;
}

/** What a phase has at most. */
const MOST = { phases: 4, title: 40, short: 20, description: 300, headline: 80 } as const;

interface Era extends EventDates {
	readonly title: string;
}

/** Returns eras as phases; null where they overlap, are too many, or cannot be read. */
function phasesOf(eras: readonly (Era | null)[]): Record<string, unknown>[] | null {
	const read = eras.filter((era) => era?.start !== undefined && era.end !== undefined);
	if (read.length < eras.length || read.length > MOST.phases) return null;
	const sorted = read.map((era) => era!).sort((a, b) => (a.start! < b.start! ? -1 : 1));
	if (sorted.some(({ start }, index) => index > 0 && start! <= sorted[index - 1]!.end!))
		return null;
	const taken = new Set<unknown>();
	return sorted.map(({ title, start, end }, index) => ({
		id: freeId(idOf(title) || `p-${index + 1}`, taken),
		title: fitted(title, MOST.title),
		short: fitted(title, MOST.short),
		start,
		end
	}));
}

/** Takes the rows of title and eras out of a table of TimelineJS. */
export function parted(table: Table): Parted {
	const at = (name: string) => table.columns.indexOf(name);
	const cell = ({ cells }: TableRow, name: string) => cells[at(name)]?.trim() ?? '';
	const typeOf = (row: TableRow) => cell(row, 'Type').toLowerCase();
	const plain = (row: TableRow, name: string) => withoutMarkup(cell(row, name)).text;
	const eras = table.rows.filter((row) => typeOf(row) === 'era');
	const phases = phasesOf(
		eras.map((row) => {
			const cells = (names: string[]) => names.map((name) => cell(row, name));
			const start = cells(['Year', 'Month', 'Day', 'Time']);
			const end = cells(['End Year', 'End Month', 'End Day', 'End Time']);
			const date = readRowDate({ when: [], start, end }, { isMidnight: false, known: new Map() });
			const title = plain(row, 'Headline');
			return isDated(date) && title ? { ...date.dates, title } : null;
		})
	);
	const isLeft = (row: TableRow) => typeOf(row) !== 'title' && (!phases || typeOf(row) !== 'era');
	const first = table.rows.find((row) => typeOf(row) === 'title');
	const [title, description] = first ? [plain(first, 'Headline'), plain(first, 'Text')] : ['', ''];
	const notes = phases ? [] : [notice(words.note.eras)];
	return {
		table: { ...table, rows: table.rows.filter(isLeft), notes: [...table.notes, ...notes] },
		head: {
			...(title && { title: fitted(title, MOST.headline) }),
			...(description && { description: fitted(description, MOST.description) }),
			...(phases?.length && { phases })
		}
	};
}
