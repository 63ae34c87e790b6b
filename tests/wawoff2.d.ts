/** the part of wawoff2 that the tests use */
declare module 'wawoff2' {
	const wawoff2: { decompress(font: Uint8Array): Promise<Uint8Array> };
	export default wawoff2;
}
