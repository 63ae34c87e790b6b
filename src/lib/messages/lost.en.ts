/** The English strings of pages that are not there, or not whole. They stand in the HTML. */
export const lostEn = {
	start:
		'Not all of this page could be loaded. What you see is true, but may not move or look as it should.',
	next: 'The next page could not be loaded. This one stays.',
	again: 'Try again',
	missing: {
		title: 'This page does not exist',
		text: 'The event may have been renamed, or the address is incomplete.',
		back: 'Open the timeline'
	}
};
