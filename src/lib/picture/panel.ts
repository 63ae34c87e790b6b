import type { PictureMessages } from '../messages/picture.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { formatWhen } from '../time/format.js';
import { slotOf } from '../layout/marks.js';
import type { Box } from './heading-footer.js';
import type { Dot } from './legend.js';
import type { Sizes } from './preset.js';
import { say, wrap, type Style, type Words } from './text-block.js';

/** The content of an event, in words beside the figure. */
export interface Panel {
	/** The texts of the panel. */
	readonly words: readonly Words[];
	/** The glyph of the event. */
	readonly dots: readonly Dot[];
	/** The height of the panel, in CSS px. */
	readonly height: number;
}

/** The px below which the two columns are stacked, and the share of the first one. */
const COLUMNS = { least: 420, share: 0.38, gap: 20 };
const LINE = 1.38;

/** Returns the content of an event text by text: what and when, then how it is told. */
function panelTexts({ when, ...event }: TimelineEvent, m: PictureMessages) {
	const { panel, picture } = m;
	const { phrase, paragraph } = event.dating;
	const where = paragraph ? panel.paragraph(paragraph) : '';
	return {
		title: event.title,
		when: formatWhen(when, 'long', m),
		status: picture.told(
			event.status === 'reported' ? '' : panel.status[event.status],
			event.claimant ? panel.saysWho(event.claimant) : ''
		),
		summary: event.summary,
		dating: [picture.dated(phrase, where), event.uncertain?.why].filter(Boolean).join(' ')
	};
}

/** Returns the panel as running text, for those who cannot see it. */
export function panelText(event: TimelineEvent, m: PictureMessages): string {
	const { title, status, summary, dating } = panelTexts(event, m);
	return [`${title}.`, status, summary, dating].filter(Boolean).join(' ');
}

/** Returns blocks of words one below the other. */
function column(blocks: readonly (readonly [text: string, style: Style])[], box: Box) {
	let below = box.y;
	const words = blocks.flatMap(([text, style]) =>
		wrap(text, style, box.width).map((line) => {
			const at = below + style.size;
			below += style.size * LINE;
			return say(line, box.x, at, style);
		})
	);
	return { words, below };
}

/**
 * Returns the panel of an event in its place.
 *
 * In two columns where there is room for them.
 */
export function panelOf(
	event: TimelineEvent,
	timeline: Timeline,
	{ text, small }: Sizes,
	{ x, y, width }: Box,
	m: PictureMessages
): Panel {
	const told = panelTexts(event, m);
	const title: Style = { size: text, weight: 600, tone: 'ink' };
	const plain: Style = { size: small, weight: 400, tone: 'ink' };
	const bold: Style = { size: small, weight: 600, tone: 'ink2' };
	const quiet: Style = { size: small, weight: 400, tone: 'ink3' };
	const indent = text * 1.5;
	const isWide = width >= COLUMNS.least;
	const first = isWide ? (width - COLUMNS.gap) * COLUMNS.share : width;
	const what = column(
		[
			[told.title, title],
			[told.when, bold],
			[told.status, plain]
		],
		{ x: x + indent, y, width: first - indent }
	);
	const second = isWide ? first + COLUMNS.gap : indent;
	const how = column(
		[
			[told.summary, plain],
			[told.dating, quiet]
		],
		{ x: x + second, y: isWide ? y : what.below, width: width - second }
	);
	const slot = slotOf(event, timeline);
	return {
		words: [...what.words, ...how.words],
		dots: [{ x: x + text * 0.55, y: y + text * 0.64, size: text / 12.6, slot }],
		height: Math.max(what.below, how.below) - y
	};
}
