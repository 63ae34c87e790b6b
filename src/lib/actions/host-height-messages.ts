/** How hosts that are not ours asked for the embed. */
export interface HostRequest {
	/** The address of the embed. */
	readonly src: string;
	/** The ten characters that WordPress appends to the address; null on other hosts. */
	readonly secret: string | null;
	/** The name that Pym gave to the frame; null on other hosts. */
	readonly childId: string | null;
}

/**
 * Reads an address of the embed.
 *
 * To be called before anything replaces it, or the secret is gone.
 */
export function readHostRequest(href: string): HostRequest {
	const { hash, searchParams } = new URL(href);
	return {
		src: href,
		secret: /[?&]secret=(\w{10})(?!\w)/.exec(hash)?.[1] ?? null,
		childId: searchParams.get('childId')
	};
}

/**
 * Returns a height in px in the form of each host.
 *
 * AMP, Embedly and Medium, Pym and WordPress.
 */
export function heightMessages(height: number, { src, secret, childId }: HostRequest): unknown[] {
	const messages: unknown[] = [
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ context: 'iframe.resize', height, src })
	];
	if (childId !== null) messages.push(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
	if (secret !== null) messages.push({ message: 'height', value: height, secret });
	return messages;
}

/** True if WordPress says that it listens from now on. */
export const isWordPressReady = (data: unknown, secret: string | null): boolean => {
	const { message, secret: said } = (data ?? {}) as Record<string, unknown>;
	return message === 'ready' && secret !== null && said === secret;
};
