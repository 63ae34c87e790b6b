import type { Action } from '../../../src/lib/desk/action.js';
import { apply } from '../../../src/lib/desk/apply.js';
import type { Draft } from '../../../src/lib/desk/draft.js';
import { emptyDraft } from '../../../src/lib/desk/file.js';
import { readDates } from '../../../src/lib/reading/read.js';

export const published = '2024-11-20';

export const text = [
	'The fair opened last Monday.',
	'Nobody came.',
	'It will close on Sunday. Since then, rain. It took two days.',
	'The day before, a bridge was shut. In March 2023 another one fell.'
].join('\n\n');

/** the action that adds a report, read as the desk reads it */
export const reportOf = (id: string, content: string): Action => ({
	do: 'report',
	source: { id, title: `The report ${id}`, published },
	text: content,
	mentions: readDates(content, { published, language: 'en' })
});

/** a draft after edits, one after the other */
export const after = (draft: Draft, ...actions: readonly Action[]): Draft =>
	actions.reduce(apply, draft);

export const fair = after(emptyDraft, reportOf('fair', text));

/** the id of the mention of a phrase */
export const idOf = (draft: Draft, phrase: string): string =>
	draft.mentions.find((one) => one.text === phrase)!.id;
