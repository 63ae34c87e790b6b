/** strings of the dialog that shares a timeline; they come with it, not with the page */
export const shareEn = {
	title: 'Share and embed',
	copy: {
		done: 'Copied',
		refused: (isMac: boolean) => `Press ${isMac ? '⌘' : 'Ctrl+'}C`
	}
};
