/** Opens a disclosure where that is wanted; closing it is left to the person. */
export const opened =
	(isWanted: boolean) =>
	(details: HTMLDetailsElement): void => {
		if (isWanted) details.open = true;
	};
