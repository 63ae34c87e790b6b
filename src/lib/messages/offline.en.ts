/** The English strings of the page that lists what is kept for use offline. */
export const offlineEn = {
	title: 'Kept for use offline',
	text: 'After a first visit this browser keeps the files of this site, so that it opens without a connection: timelines, their data, and what draws them; the writing desk once you have opened it. Nothing about you is kept. Where the browser is asked to save data, nothing is kept ahead.',
	none: 'Nothing is kept now.',
	/** runs in the page itself, so it needs nothing else */
	sum: (files: number, bytes: number) =>
		`${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB:`,
	remove: 'Remove all of it',
	removed: 'It is kept again once you open a timeline here.'
};
