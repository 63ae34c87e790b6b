/** the part of subset-font that we use */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'sfnt' | 'woff' | 'woff2';
			/** axes that are fixed to one value */
			variationAxes?: Record<string, number>;
		}
	): Promise<Buffer>;
}
