const sets = new Map<string, ReadonlySet<string>>();

/** True if a word is one of those of a list, which are parted by spaces. */
export function isListed(list: string, word: string | undefined): boolean {
	let words = sets.get(list);
	if (!words) sets.set(list, (words = new Set(list.split(' '))));
	return word !== undefined && words.has(word);
}
