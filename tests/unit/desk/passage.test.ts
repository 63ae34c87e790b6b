import { expect, it } from 'vitest';
import { passagesOf } from '../../../src/lib/desk/passage.js';
import { after, fair, idOf, reportOf } from './drafts.js';

const sunday = idOf(fair, 'Sunday');

it('cuts the paragraph of an event at the phrase that dates it', () => {
	const draft = after(fair, { do: 'take', mention: sunday });
	const [passage] = passagesOf(draft, draft.file.events[0]!);
	expect(passage).toMatchObject({
		source: 'fair',
		number: 3,
		before: 'It will close on ',
		phrase: 'Sunday',
		after: '. Since then, rain. It took two days.',
		mention: { id: sunday }
	});
});

it('gives a paragraph for each citation whose text is at hand', () => {
	const draft = after(
		fair,
		{ do: 'take', mention: sunday },
		reportOf('second', 'The fair closes on 24 November.')
	);
	const [event] = draft.file.events;
	const citations = [{ paragraph: 2 }, { source: 'second', paragraph: 1 }, { paragraph: 99 }];
	expect(
		passagesOf(draft, { ...event!, citations }).map(({ before, phrase }) => before + phrase)
	).toEqual(['Nobody came.', 'The fair closes on 24 November.']);
	expect(passagesOf({ ...draft, reports: [] }, { ...event!, citations })).toEqual([]);
	expect(passagesOf(draft, { id: 'by-hand' })).toEqual([]);
});
