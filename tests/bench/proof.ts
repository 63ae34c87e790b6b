import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Action } from '../../src/lib/desk/action.js';
import { readWhen, horizonOf, toldUntil } from '../../src/lib/model/dates.js';
import type { EventFile, TimelineFile } from '../../src/lib/model/schema.js';
import type { Mention } from '../../src/lib/reading/mention.js';
import { readDates } from '../../src/lib/reading/read.js';
import type { Instant } from '../../src/lib/time/instant.js';
import { readEdtf } from '../../src/lib/time/read.js';

const DATA = 'data/lebanon-ceasefire-2024.json';
const DECISIONS = 'tests/fixtures/desk/lebanon-decisions.json';
const DOCUMENT = 'docs/reading.md';

/** What became of the phrase that dates an event. */
type Outcome = 'same' | 'kept' | 'event' | 'other' | 'none';

const meanings: Readonly<Record<Outcome, string>> = {
	same: 'found, with the bounds of the data',
	kept: 'found, with the bounds of the data as the other reading',
	event: 'found, and an event has to be named',
	other: 'found, with other bounds than the data',
	none: 'not a date phrase by itself: its event is dated by what it says'
};

/** Returns the dates that the data give an event: its start counts where it lasts. */
const datesOf = ({ when, start, end }: EventFile): string[] =>
	[when, start, start && end ? `${start}/${end}` : undefined, end].filter(
		(date) => date !== undefined
	);

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Returns the mention that a phrase of the data holds, or that holds it, in its paragraph. */
function mentionOf(event: EventFile, lines: readonly string[], mentions: readonly Mention[]) {
	const { phrase, paragraph = 1 } = event.dating!;
	const before = lines.slice(0, paragraph - 1).reduce((sum, line) => sum + line.length + 1, 0);
	const at = plain(lines[paragraph - 1] ?? '').indexOf(plain(phrase));
	if (at < 0) return undefined;
	const [start, end] = [before + at, before + at + phrase.length];
	return mentions.find((mention) => mention.start < end && start < mention.end);
}

/** True if a date has the bounds of an event. */
function hasBounds(edtf: string, event: EventFile, horizon: Instant): boolean {
	const [told, found] = [readWhen(event, horizon), readEdtf(edtf, horizon)];
	const bounds = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const;
	return bounds.every((bound) => told[bound] === found[bound]);
}

function outcomeOf(event: EventFile, mention: Mention | undefined, horizon: Instant): Outcome {
	if (!mention) return 'none';
	const dates = datesOf(event);
	if (mention.edtf !== null && dates.includes(mention.edtf)) return 'same';
	if (mention.edtf !== null && hasBounds(mention.edtf, event, horizon)) return 'same';
	if (mention.others.some(({ edtf }) => edtf !== null && dates.includes(edtf))) return 'kept';
	return mention.edtf === null ? 'event' : 'other';
}

function rowsOf(file: TimelineFile, text: string) {
	const lines = text.split('\n').filter((line) => line.trim());
	const whole = lines.join('\n');
	const published = toldUntil(file)!;
	const horizon = horizonOf(file);
	const mentions = readDates(whole, { published, language: 'en' });
	return file.events.map((event) => {
		const mention = mentionOf(event, lines, mentions);
		return { event, mention, outcome: outcomeOf(event, mention, horizon) };
	});
}

function tableOf(rows: ReturnType<typeof rowsOf>): string {
	const counts = Object.entries(meanings).map(
		([outcome, meaning]) =>
			`| ${meaning} | ${rows.filter((row) => row.outcome === outcome).length} |`
	);
	const told = rows.filter(({ outcome }) => outcome === 'other' || outcome === 'event');
	const cases = told.map(
		({ event, mention }) =>
			`| ${event.dating!.phrase} | ${mention!.edtf ?? `none (${mention!.value})`} | ${datesOf(event).slice(0, 2).join(', ')} |`
	);
	return [
		`| the phrases of ${rows.length} events | number |`,
		'| --- | --- |',
		...counts,
		'',
		'| phrase | read as | in the data |',
		'| --- | --- | --- |',
		...new Set(cases)
	].join('\n');
}

/** Returns what was decided to rebuild the dates of the data, by kind. */
function decisionsTable(actions: readonly Action[]): string {
	const counts = new Map<string, number>();
	const count = (kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
	for (const action of actions) {
		if (action.do === 'mark') count('words marked by hand');
		if (action.do === 'take') count(action.reading ? 'taken by another reading' : 'taken as read');
		if (action.do === 'lean') count('dated by another event');
		if (action.do === 'date') count('dated in EDTF by hand');
		if (action.do === 'set' && action.key === 'start')
			count('a start and an end in place of one date');
		if (action.do === 'set' && action.key === 'uncertain')
			count('another reading added or removed');
	}
	const rows = [...counts].map(([kind, number]) => `| ${kind} | ${number} |`);
	return ['| decisions | number |', '| --- | --- |', ...rows].join('\n');
}

/** Puts a text between the marks of its name. */
function placed(document: string, name: string, content: string): string {
	const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [head = '', rest = ''] = document.split(begin);
	return `${head}${begin}\n\n${content}\n\n${end}${rest.split(end)[1] ?? ''}`;
}

const [article] = process.argv.slice(2);
if (!article) throw new Error('Name the article: npx tsx tests/bench/proof.ts ARTICLE.txt');
const file = JSON.parse(readFileSync(DATA, 'utf8')) as TimelineFile;
const table = tableOf(rowsOf(file, readFileSync(article, 'utf8')));
const actions = JSON.parse(readFileSync(DECISIONS, 'utf8')) as Action[];
const document = placed(readFileSync(DOCUMENT, 'utf8'), 'proof', table);
const text = placed(document, 'decisions', decisionsTable(actions));
const options = await resolveConfig(DOCUMENT);
writeFileSync(DOCUMENT, await format(text, { ...options, parser: 'markdown' }));
console.log(table);
