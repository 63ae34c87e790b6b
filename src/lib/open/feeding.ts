import { formatMessagesOf } from '../messages/formats.js';
import { openMessagesOf } from '../messages/open.js';
import type { Fed, Warning } from '../vocabulary/protocol.js';
import type { Report, ToldProblem } from './protocol.js';

const m = openMessagesOf('en');

/** Most problems that a host is told. */
const TOLD = 100;

const warningOf = ({ path, message, parts }: ToldProblem): Warning => ({
	code: 'problem',
	message: [path, message].filter(Boolean).join(': '),
	...parts
});

/** Returns the problems of a file as a host is told them. */
export function warningsOf({ problems, problemCount }: Report): readonly Warning[] {
	const rest = problemCount - TOLD;
	return [
		...problems.slice(0, TOLD).map(warningOf),
		...(rest > 0 ? [{ code: 'problem' as const, message: m.fed.more(rest) }] : [])
	];
}

/** Returns how many rows were read, shown and refused. */
export const rowsOf = ({ read, shown }: Report): Fed => ({ read, shown, refused: read - shown });

/** Returns the same in words; empty where nothing was refused. */
export function refusedNote(report: Report): string {
	const { read, shown, refused } = rowsOf(report);
	return refused ? formatMessagesOf('en').outcome(read, shown, refused) : '';
}
