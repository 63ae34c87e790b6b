declare global {
	namespace App {
		interface Error {
			message: string;
		}
	}
}

export {};

// SVG has no such attribute, but what translates pages reads it there too
declare module 'svelte/elements' {
	// declarations of one interface merge only with the same parameters, used or not
	// eslint-disable-next-line @typescript-eslint/no-unused-vars
	interface SVGAttributes<T> {
		translate?: 'no';
	}
}
