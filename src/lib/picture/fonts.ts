import type { Face } from './svg-file.js';

/** A font of a picture, and the file that it is in. */
export type FaceFile = Omit<Face, 'data'> & { readonly file: string };

/** The fonts of a picture, as they stand among the site’s own. */
export const faceFiles: readonly FaceFile[] = [
	...[400, 500, 600].map((weight) => ({
		family: 'IBM Plex Sans',
		weight,
		isItalic: false,
		file: `ibm-plex-sans-latin-${weight}-normal.woff2`
	})),
	{
		family: 'IBM Plex Sans',
		weight: 400,
		isItalic: true,
		file: 'ibm-plex-sans-latin-400-italic.woff2'
	},
	{
		family: 'Newsreader 16pt',
		weight: 560,
		isItalic: false,
		file: 'newsreader-latin-headline.woff2'
	}
];
