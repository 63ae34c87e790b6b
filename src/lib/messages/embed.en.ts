/** The English strings of embeds. */
export const embedEn = {
	full: 'Open full timeline',
	linkNotes: {
		blocked: 'This page lets no link open a window.',
		host: 'This page follows no other link than that to the full timeline.',
		unknown: 'If a link does nothing, this page lets none open a window.'
	},
	fullAt: 'Full timeline:',
	unfed: 'This embed has its own timeline; use that of /open/embed/ for a file.',
	tooMany: 'Too many messages in a second; of the rest the last one counts.',
	refused: {
		value: (at: string) => `“${at}” has a value that cannot be used.`,
		params: (at: string) => `“${at}” must be a text, or left out.`,
		method: (at: string) => `There is no method “${at}”.`
	}
};
