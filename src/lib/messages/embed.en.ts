/** The English strings of embeds. */
export const embedEn = {
	made: 'Made with Conflict timeline',
	full: 'Open full timeline',
	linkNotes: {
		blocked: 'This page lets no link open a window. Full timeline:',
		host: 'This page follows no other link than that to the full timeline.',
		unknown: 'If a link does nothing, this page lets none open a window. Full timeline:'
	},
	tooMany: 'Too many messages in a second; of the rest the last one counts.',
	refused: {
		value: (at: string) => `“${at}” has a value that cannot be used.`,
		params: (at: string) => `“${at}” must be a text, or left out.`,
		method: (at: string) => `There is no method “${at}”.`
	}
};
