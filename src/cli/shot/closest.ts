/** edits that turn one word into another (Levenshtein) */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	[...a].forEach((letter, i) => {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++)
			next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
		row = next;
	});
	return row.at(-1)!;
}

/** Returns `, did you mean "x"?` for the nearest known word, or a full stop. */
export function meant(word: string, known: readonly string[]): string {
	const [best] = known
		.map((one) => ({ one, edits: distance(word, one) }))
		.sort((a, b) => a.edits - b.edits);
	return best && best.edits <= Math.max(word.length > 3 ? 2 : 1, word.length / 3)
		? `, did you mean "${best.one}"?`
		: '.';
}
