// What runs in the pages of hosts and in the embeds within them.

/** runs in every frame of a host: keeps the elements that say that they work, and what failed */
export const listen = () => {
	const elements = new Set<EventTarget>();
	Object.assign(window, { elements });
	const dispatch = EventTarget.prototype.dispatchEvent;
	EventTarget.prototype.dispatchEvent = function (event) {
		if (event.type === 'ready' && (this as Element).localName === 'conflict-timeline')
			elements.add(this);
		return dispatch.call(this, event);
	};
};

/** px by which a frame is higher or lower than its content */
export const offBy = () => {
	const last = document.querySelector('[data-explorer]')!.getBoundingClientRect();
	return Math.round(
		Math.max(
			Math.abs(last.bottom + scrollY - innerHeight),
			document.documentElement.scrollHeight - innerHeight
		)
	);
};

/** how far all of a page has been scrolled */
export const scrolled = () =>
	[...document.querySelectorAll('*')].reduce((sum, { scrollTop }) => sum + scrollTop, 0);

/** what the methods of the elements of a frame make of calls, good and bad */
export const callAll = async () => {
	const { elements } = window as unknown as {
		elements: Set<
			Record<'setState' | 'getState', (state?: object) => Promise<Record<string, string>>>
		>;
	};
	const said: string[] = [];
	for (const element of elements) {
		if (!(element as unknown as Element).isConnected) continue;
		const known = (element as unknown as Element).getAttribute('src')!.includes('moon')
			? 'eagle-lands'
			: 'us-veto';
		const state = await element.setState({ event: known }).catch(() => null);
		if (state && state['event'] !== known) said.push('setState gives another state');
		if (!state && known === 'us-veto') said.push('setState is refused');
		const refused = await element.setState({ event: 'nobody', from: '-999999-01-01' }).then(
			() => false,
			() => true
		);
		if (!refused) said.push('a wrong state is taken');
		await element.setState({ event: '' });
	}
	return said;
};
