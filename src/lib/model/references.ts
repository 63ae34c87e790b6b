import { readDay } from '../time/iso.js';
import type { Report } from './problem.js';
import type { EventFile, TimelineFile } from './schema.js';

/** Returns the ids of rows. */
export const idsOf = (rows: unknown): Set<unknown> => new Set(listOf(rows).map((row) => row['id']));

/** Returns rows as objects, whatever the file holds instead. */
export const listOf = (rows: unknown): Record<string, unknown>[] =>
	Array.isArray(rows) ? rows.map((row) => (row && typeof row === 'object' ? row : {})) : [];

/** Reports rows that share what each has for itself. */
function checkDuplicates(
	name: string,
	rows: unknown,
	report: Report,
	{ key, mend } = { key: 'id', mend: 'rename one' }
): void {
	const seen = new Map<unknown, number>();
	listOf(rows).forEach(({ [key]: value }, index) => {
		const first = seen.get(value);
		if (typeof value === 'string' && first !== undefined)
			report(
				`.${name}[${index}].${key}`,
				`"${value}" is already the ${key} of ${name}[${first}]: ${mend}`
			);
		else seen.set(value, index);
	});
}

/** Reports what a list names twice. */
function checkRepeated(path: string, values: unknown, report: Report): void {
	if (!Array.isArray(values)) return;
	const texts = values.map((value: unknown) => JSON.stringify(value));
	texts.forEach((text, index) => {
		const first = texts.indexOf(text);
		if (first < index) report(`${path}[${index}]`, `repeats [${first}], ${text}: remove it`);
	});
}

/** Reports what a list of relations tells twice. */
function checkRelations({ relations }: TimelineFile, report: Report): void {
	const seen = new Map<string, number>();
	listOf(relations).forEach(({ from, type, to }, index) => {
		const told = JSON.stringify([from, type, to]);
		if (from !== undefined && from === to)
			report(`.relations[${index}].to`, `"${String(to)}" is related to itself: name another event`);
		if (seen.has(told))
			report(`.relations[${index}]`, `repeats relations[${seen.get(told)}]: remove one of them`);
		else seen.set(told, index);
	});
}

/** Reports events whose ids mean something else, or that name something twice. */
function checkEvents({ events }: TimelineFile, report: Report): void {
	listOf(events).forEach((event, index) => {
		const { id } = event;
		if (id === 'stated' || id === 'publication')
			report(`.events[${index}].id`, `"${id}" says what a date counts from: rename it`);
		for (const name of ['actors', 'places', 'citations', 'media'])
			checkRepeated(`.events[${index}].${name}`, event[name], report);
	});
}

/** Reports a text that is not among those known. */
export function checkKnown(
	value: unknown,
	known: Set<unknown>,
	what: string,
	path: string,
	report: Report
) {
	if (typeof value === 'string' && !known.has(value))
		report(path, `there is no ${what} "${value}": correct it or add the ${what}`);
}

/** Reports dates that are counted from one another in a circle. */
function checkAnchors(file: TimelineFile, report: Report): void {
	const events = listOf(file.events) as unknown as EventFile[];
	const anchors = new Map<unknown, unknown>(events.map(({ id, dating }) => [id, dating?.anchor]));
	events.forEach(({ id }, index) => {
		const passed = new Set<unknown>();
		let at = anchors.get(id);
		for (; anchors.has(at) && at !== id && !passed.has(at); at = anchors.get(at)) passed.add(at);
		if (at !== id || !passed.size) return;
		const way = [...passed].map((one) => `"${String(one)}"`).join(', ');
		report(
			`.events[${index}].dating.anchor`,
			`leads back to the event itself by way of ${way}: count one of them from something else`
		);
	});
}

/** Reports sources and paragraphs that are not there, and paragraphs that nothing names. */
function checkParagraphs(file: TimelineFile, report: Report): void {
	const sources = listOf(file.sources);
	const ids = idsOf(file.sources);
	const used = new Set<string>();
	const use = (row: Record<string, unknown> | undefined, path: string) => {
		const { source = sources[0]?.['id'], paragraph } = row ?? {};
		checkKnown(row?.['source'], ids, 'source', `${path}.source`, report);
		if (typeof paragraph !== 'number') return;
		used.add(`${String(source)} ${paragraph}`);
		const lines = sources.find(({ id }) => id === source)?.['paragraphs'];
		const count = listOf(lines).length;
		if (lines !== undefined && paragraph > count)
			report(
				`${path}.paragraph`,
				`there is no paragraph ${paragraph}: the file lists ${count} in "paragraphs"`
			);
	};
	listOf(file.events).forEach((event, i) => {
		use(event['dating'] as Record<string, unknown> | undefined, `.events[${i}].dating`);
		for (const name of ['citations', 'figures', 'media'])
			listOf(event[name]).forEach((row, k) => use(row, `.events[${i}].${name}[${k}]`));
	});
	for (const name of ['phases', 'relations'] as const)
		listOf(file[name]).forEach((row, i) => use(row, `.${name}[${i}]`));
	sources.forEach(({ id, paragraphs }, k) =>
		listOf(paragraphs).forEach(({ none }, i) => {
			if (!used.has(`${String(id)} ${i + 1}`) && none === undefined)
				report(
					`.sources[${k}].paragraphs[${i}]`,
					`no event names paragraph ${i + 1}: add one, or say in "none" why it gives none`
				);
		})
	);
}

/** Reports ids, events and paragraphs that do not fit together. */
export function checkReferences(file: TimelineFile, report: Report): void {
	const events = idsOf(file.events);
	for (const name of [
		'chapters',
		'phases',
		'tracks',
		'kinds',
		'actors',
		'places',
		'sources',
		'events'
	] as const)
		checkDuplicates(name, file[name], report);
	checkDuplicates('kinds', file.kinds, report, { key: 'mark', mend: 'choose another' });
	checkKnown(file.chapter, idsOf(file.chapters), 'chapter', '.chapter', report);
	listOf(file.chapters).forEach(({ start, end }, i) => {
		if (typeof start === 'string' && typeof end === 'string' && readDay(end)! < readDay(start)!)
			report(`.chapters[${i}].end`, `"${end}" is before the start "${start}": swap the dates`);
	});
	listOf(file.relations).forEach(({ from, to }, i) => {
		checkKnown(from, events, 'event', `.relations[${i}].from`, report);
		checkKnown(to, events, 'event', `.relations[${i}].to`, report);
	});
	checkRelations(file, report);
	checkEvents(file, report);
	checkAnchors(file, report);
	checkParagraphs(file, report);
}
