declare module 'edtf' {
	/** the syntax tree of one EDTF string, as much of it as this project reads */
	export interface Parsed {
		type: string;
		values: (number | Parsed | null | Parsed[])[];
		approximate?: boolean | number;
		uncertain?: boolean | number;
		unspecified?: number;
		/** minutes that the clock of a date-time is ahead of UTC */
		offset?: number;
		earlier?: boolean;
		later?: boolean;
	}
	export function parse(text: string): Parsed;
	export default function edtf(text: string): { min: number; max: number };
}
