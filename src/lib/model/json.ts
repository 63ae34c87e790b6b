/** Lists and objects within each other that a text may have; files that mean something have ten. */
const DEEPEST = 100;

/** Returns where a JSON text goes deeper than is read; -1 where it does not. */
function tooDeepAt(text: string): number {
	let depth = 0;
	let isQuoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (isQuoted && sign === '\\') at++;
		else if (sign === '"') isQuoted = !isQuoted;
		else if (isQuoted) continue;
		else if (sign === '[' || sign === '{') depth++;
		else if (sign === ']' || sign === '}') depth--;
		if (depth > DEEPEST) return at;
	}
	return -1;
}

/**
 * Returns the value of a JSON text of somebody else.
 *
 * @throws SyntaxError what is no JSON, or lists nested so deeply that they would hold the page up
 */
export function valueOfJson(text: string): unknown {
	const at = tooDeepAt(text);
	if (at < 0) return JSON.parse(text);
	throw new SyntaxError(`lists more than ${DEEPEST} deep at position ${at}`);
}
