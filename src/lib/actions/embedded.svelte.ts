import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { EmbedMessages } from '../messages/embed.js';
import {
	methods,
	NAMESPACE,
	VERSION,
	type Announce,
	type CallFault,
	type Fed,
	type Feed,
	type FromGuest,
	type Height,
	type Method,
	type Ready,
	type State,
	type Warning
} from '../vocabulary/protocol.js';
import { guardLinks, guessLinkPolicy, type LinkPolicy } from './link-policy.js';
import {
	heightMessages,
	isWordPressReady,
	readHostRequest,
	type HostRequest
} from './host-height-messages.js';
import { heightOf } from './height.js';
import { isHello, paced, readCall, readFeed, type Due } from './call-guard.js';

/** What became of a file: its rows with warnings, or why it is not shown. */
export type Feeding =
	| { readonly fed: Fed; readonly warnings: readonly Warning[] }
	| {
			readonly code: 'file' | 'replaced';
			readonly message: string;
			readonly warnings: readonly Warning[];
	  };

/** Takes a file over from a host; `onend` is called once. */
export type Feeder = (feed: Feed, onend: (feeding: Feeding) => void) => void;

/** What an embed reads from its page, and what it calls. */
export interface Guest {
	/** True once the page works. */
	isLive: () => boolean;
	/** True while a movement or a load is under way. */
	isBusy: () => boolean;
	/** Returns the state as its address writes it. */
	state: () => State;
	/** Returns what is wrong with the address, in words. */
	notices: () => readonly string[];
	/** Returns the words of embeds. */
	words: () => EmbedMessages;
	/** Takes over the values that a host sets; returns what is wrong with them. */
	onstate: (change: State) => readonly string[];
	/** Highlights an event; null for none. */
	onhighlight: (event: string | null) => void;
	/** Returns whether links can leave the frame. */
	linkPolicy: () => LinkPolicy;
	/** Called when the host tells whether links can leave the frame. */
	onlinkpolicy: (linkPolicy: LinkPolicy) => void;
	/** The id of the element that says why links cannot leave. */
	note: string;
	/** Takes a file over, where the host may hand one over. */
	onfeed?: Feeder | undefined;
	/** True if no timeline is shown yet. */
	isWaiting?: boolean;
}

// the first replaced address takes WordPress's secret with it
const asked: HostRequest | null =
	typeof location === 'undefined' ? null : readHostRequest(location.href);

const tell = (message: unknown, ports: MessagePort[] = []) =>
	parent.postMessage(message, '*', ports);

/**
 * Speaks with the page that holds the frame: height, state, selection.
 *
 * Alone in a window it does nothing.
 */
export const embedded =
	(guest: Guest): Attachment<HTMLElement> =>
	(node) => {
		if (parent === window || !asked) return;
		const { secret } = asked;
		const talk = untrack(() => conversation(guest));
		const tellHeight = () =>
			talk.height && heightMessages(talk.height.value, asked).forEach((message) => tell(message));
		const { check, stop } = heightOf(node, guest.isBusy, (value, width) => {
			talk.tellHeight(value, width);
			tellHeight();
		});
		const onmessage = ({ source, data }: MessageEvent) => {
			if (source !== parent) return;
			if (isHello(data) && guest.isLive()) {
				if (typeof data.links === 'boolean') guest.onlinkpolicy(data.links ? 'open' : 'blocked');
				talk.greet();
			} else if (isWordPressReady(data, secret)) tellHeight();
		};
		addEventListener('message', onmessage);
		untrack(() => guest.onlinkpolicy(guessLinkPolicy(self.origin, self.name, secret)));
		const unguard = guardLinks(node, guest.linkPolicy, guest.note, (value) =>
			tell({ message: 'link', value, secret })
		);
		$effect(() => {
			const announce: Announce = { ns: NAMESPACE, v: VERSION, type: 'announce' };
			if (guest.isLive()) tell(announce);
		});
		$effect(() => talk.follow());
		$effect(() => {
			if (!guest.isBusy()) untrack(check);
		});
		return () => {
			removeEventListener('message', onmessage);
			stop();
			unguard();
			talk.end();
		};
	};

/**
 * Returns the conversation over a port, from the hello of a host on.
 *
 * Another hello begins it anew.
 */
function conversation(guest: Guest) {
	let port: MessagePort | undefined;
	let height: Height | undefined;
	let [told, selected] = ['', ''];
	const say = (message: FromGuest) => port?.postMessage(message);
	const report = (detail: Warning) => say({ type: 'event', name: 'warning', detail });
	const warn = (code: 'value' | 'too-many', message: string) => report({ code, message });

	const refuse = ({ id, code }: { id: number; code: CallFault }, message: string) =>
		say({ type: 'result', id, error: { code, message } });

	function carryOut({ ids, method, params }: Due): void {
		const notices = method in actions ? actions[method](params) : [];
		notices.forEach((message) => warn('value', message));
		for (const id of ids) {
			if (notices.length) refuse({ id, code: 'value' }, notices.join(' '));
			else say({ type: 'result', id, value: guest.state() });
		}
	}
	const actions: Record<Method, (params: State) => readonly string[]> = {
		getState: () => [],
		setState: guest.onstate,
		select: guest.onstate,
		zoomTo: guest.onstate,
		highlight: ({ event }) => {
			guest.onhighlight(event || null);
			return [];
		}
	};

	const pace = paced(carryOut, () => warn('too-many', guest.words().tooMany));

	function take(onfeed: Feeder, feed: Feed): void {
		onfeed(feed, (feeding) => {
			feeding.warnings.forEach(report);
			if ('fed' in feeding) say({ type: 'result', id: feed.id, value: feeding.fed });
			else refuse({ id: feed.id, code: feeding.code }, feeding.message);
		});
	}

	function onmessage({ data }: MessageEvent): void {
		const feed = readFeed(data);
		if (feed && guest.onfeed) return take(guest.onfeed, feed);
		if (feed) return refuse({ id: feed.id, code: 'method' }, guest.words().unfed);
		const call = readCall(data);
		if (!call) return;
		if ('code' in call) refuse(call, guest.words().refused[call.code](call.at));
		else pace.take(call);
	}

	return {
		get height() {
			return height;
		},
		tellHeight: (value: number, width: number) => {
			height = { type: 'height', value, width, seq: (height?.seq ?? 0) + 1 };
			say(height);
		},
		/** Gives the host a port of its own. */
		greet: () => {
			port?.close();
			const { port1, port2 } = new MessageChannel();
			port = port1;
			port.onmessage = onmessage;
			const state = guest.state();
			[told, selected] = [JSON.stringify(state), state.event ?? ''];
			const ready: Ready = {
				ns: NAMESPACE,
				v: VERSION,
				type: 'ready',
				versions: [VERSION, VERSION],
				capabilities: Object.keys(methods) as Method[],
				state,
				...(guest.isWaiting && { isWaiting: true })
			};
			tell(ready, [port2]);
			if (height) say(height);
			guest.notices().forEach((message) => warn('value', message));
		},
		/**
		 * Reports a new selection at once, a new state when it has come to rest.
		 *
		 * To be run as an effect.
		 */
		follow: () => {
			const state = guest.state();
			const { event = '' } = state;
			if (event !== selected)
				say({ type: 'event', name: 'select', detail: { event: event || null } });
			selected = event;
			const text = JSON.stringify(state);
			if (guest.isBusy() || text === told) return;
			say({ type: 'event', name: 'viewchange', detail: { state } });
			told = text;
		},
		end: () => {
			pace.end();
			port?.close();
		}
	};
}
