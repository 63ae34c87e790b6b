/** Protocols of the addresses that a file may link to, as `URL.protocol` without its colon. */
export const linkProtocols = /^(https?|mailto)$/;

/**
 * Returns an address of a file as it may be linked and exported.
 *
 * Null for an address that does not begin with http:, https: or mailto:, and for null.
 * The check refuses such files; this holds where a file was not checked.
 */
export function safeLink(address: string | null | undefined): string | null {
	const [text, protocol = ''] = /^([a-z]+):[^]+$/i.exec(address?.trim() ?? '') ?? [];
	return text !== undefined && linkProtocols.test(protocol.toLowerCase()) ? text : null;
}
