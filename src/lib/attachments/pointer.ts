/** what the reader's device calls its keys */
export const pointer = {
	isMac: (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)
};
