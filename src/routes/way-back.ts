/** the address of the timeline that an unknown address seems to belong to */
export function wayBack(path: string): string {
	const event = /^(.*?\/)event\//.exec(path);
	const timeline = /^(.*?\/)t\//.exec(path);
	return event?.[1] ?? timeline?.[1] ?? '/';
}
