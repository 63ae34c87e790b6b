import { deskMessagesOf } from '../messages/desk.js';

/** The keys of the doubt that a form calls otherwise than keys of an event. */
const RENAMED: Readonly<Record<string, string>> = { 'uncertain.end': 'otherEnd' };

/**
 * Returns the field in which a problem lies, as forms name it.
 *
 * Such as “Figures, row 1, Amount”; empty for the whole of an event.
 */
export function fieldOf(path: string): string {
	const { events: m, reading } = deskMessagesOf('en');
	const isOfEvent = path.startsWith('$.events[');
	const rest = path.replace(isOfEvent ? /^\$\.events\[\d+\]\.?/ : /^\$\.?/, '');
	const [, key = '', row, inner] = /^([^.[]*)(?:\[(\d+)\])?(?:\.(.*))?$/s.exec(rest) ?? [];
	const names: Readonly<Record<string, string>> = isOfEvent
		? { uncertain: m.parts.doubt, ...m.parts, ...m.fields }
		: { ...m.parts, ...m.head };
	const name = names[key] ?? m.columns[key] ?? key;
	if (row !== undefined) {
		const [, paragraph] = /^paragraphs\[(\d+)\]/.exec(inner ?? '') ?? [];
		const column =
			paragraph === undefined
				? inner && (m.columns[inner.replace(/\[.*$/s, '')] ?? inner)
				: reading.paragraph(Number(paragraph) + 1);
		return [name, m.row.number(Number(row) + 1), column].filter(Boolean).join(', ');
	}
	if (inner === undefined) return name;
	return names[RENAMED[`${key}.${inner}`] ?? inner] ?? m.columns[inner] ?? inner;
}

/** Returns what is wrong there in the words of the form. */
export function faultOf(message: string): string {
	const { check: m } = deskMessagesOf('en');
	if (/^is (missing|empty)\b/.test(message)) return m.unwritten;
	if (/^(is of the wrong type|has the wrong form: it must match)/.test(message)) return m.wrongForm;
	return message.startsWith('no event names paragraph') ? m.noEvent : message;
}
