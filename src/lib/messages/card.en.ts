/** The English strings of an event's card. They come with the card, not with the page. */
export const cardEn = {
	claimant: 'According to',
	picture: 'Picture:',
	notExact: 'no exact spot',
	related: 'Related',
	drawn: (n: number, of: number) => `${n} of ${of} drawn in the figure`,
	/** what an amount counts: "tens of thousands" needs an "of" */
	counted: (amount: string, what: string) =>
		/(dozens|scores|hundreds|thousands|millions|billions)$/i.test(amount) ? `of ${what}` : what,
	/** how a date was read */
	reading: {
		title: 'How this date was read',
		phrase: 'Phrase',
		anchor: 'Counted from',
		anchors: { stated: 'the date itself', publication: 'publication' } as Record<string, string>,
		rule: 'Rule',
		result: 'Result',
		readings: 'By source',
		other: 'Other reading',
		where: 'Told in',
		paragraphs: (list: string) => `Paragraph ${list}`
	},
	/** how sure a date is, by how it was read */
	certainty: {
		stated: {
			minute: 'The time is given.',
			day: 'The day is given.',
			month: 'The month is given.',
			year: 'The year is given.'
		},
		about: {
			minute: 'An approximate time is given.',
			day: 'An approximate day is given.',
			month: 'An approximate month is given.',
			year: 'An approximate year is given.'
		},
		bound: 'Only a bound is given.',
		bounds: 'Its bounds are given.',
		start: 'The start is given.',
		ends: 'Start and end are given.',
		counted: { text: 'Worked out from the text.', source: 'Worked out from the source.' },
		likely: 'Likely reading.',
		differ: 'Its sources differ.',
		total: 'A count up to this date.',
		publication: 'As of publication.',
		within: 'At an unknown time in this range.'
	}
};
