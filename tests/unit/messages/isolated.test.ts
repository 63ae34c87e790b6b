import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/lib/messages/en.js';
import { filesEn } from '../../../src/lib/messages/files.en.js';
import { isolated } from '../../../src/lib/messages/isolated.js';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { pictureMessagesOf } from '../../../src/lib/messages/picture.js';
import { toolsEn } from '../../../src/lib/messages/tools.en.js';
import { shareEn } from '../../../src/lib/messages/share.en.js';

const { picture } = pictureMessagesOf('en');
const { cite, calendar } = filesEn;

/** every sentence that a title, a name or a typed text stands in */
const sentences: Record<string, (name: string) => string> = {
	'name of a group': (name) => en.clusterName(3, 'group', '', name),
	'words of a group': (name) => en.clusterName(3, 'group', name, 'x'),
	'what comes from before': (name) => en.clusterName(3, 'before', name, 'x'),
	'title of a mark': (name) => en.markName('', name, '1 May', 'Talks', 'Front'),
	'label of a mark': (name) => en.markName(name, 'x', '1 May', 'Talks', 'Front'),
	'kind of a mark': (name) => en.markName('', 'x', '1 May', name, 'Front'),
	'track of a mark': (name) => en.markName('', 'x', '1 May', 'Talks', name),
	figure: en.figureName,
	total: (name) => messagesOf('en').dates.total('as of 1 May', name),
	filter: en.filter.remove,
	search: en.filter.quoted,
	claimant: en.panel.saysWho,
	step: (name) => en.panel.step(1, 2, name),
	walk: (name) => toolsEn.glance.start(2, name),
	'walk of one': (name) => toolsEn.glance.start(1, name),
	map: (name) => toolsEn.map.name(['x', name]),
	spot: (name) => toolsEn.map.spot(name, 2),
	'off the map': (name) => toolsEn.map.outside([name]),
	'unknown event': en.notice.event,
	'unknown id': (name) => en.notice.unknown('kind', name),
	'unknown date': (name) => en.notice.date('from', name),
	'unknown value': (name) => en.notice.choice('theme', name, 'auto'),
	'unknown key': (name) => en.notice.key(name, 'from'),
	citation: cite.title,
	'citation of an event': (name) => cite.event('x', name),
	'search of a citation': cite.search,
	'filters of a citation': (name) => cite.facet('Actors', [name]),
	'source of a citation': (name) => cite.based(name, '1 May 2024', ''),
	calendar: (name) => calendar.named(name, '1 May'),
	'rule of a date': (name) => calendar.dated('x', name),
	'source of a calendar': (name) => calendar.source(name, '1 May 2024', []),
	'link to an event': shareEn.link.event,
	'link of an embed': shareEn.embed.fullLink,
	'subject of a picture': (name) => picture.range(name, '1 May'),
	'alternative text': (name) => picture.alt(2, '1 May', name),
	'source of a picture': picture.source
};

/** a name that begins or ends with punctuation, in a script written from right to left */
const name = fc
	.tuple(
		fc.constantFrom('', '(', '“', '123 '),
		fc.constantFrom('הפסקת אש', 'وقف إطلاق النار', 'پیمان'),
		fc.constantFrom('', ')', '!', '?', ' (UN)', ' 42')
	)
	.map((parts) => parts.join(''));

describe('a name in a sentence', () => {
	it.each(Object.entries(sentences))('keeps its own direction: %s', (_, sentence) => {
		fc.assert(
			fc.property(name, (text) => {
				expect(sentence(text)).toContain(`\u2068${text}\u2069`);
			}),
			{ numRuns: 20 }
		);
	});

	it('stays as it is where all runs from left to right', () => {
		for (const text of ['Talks in Beirut', 'Čapek – “Krakatit”', '東京', '123', ''])
			expect(isolated(text)).toBe(text);
	});
});
