import { clocks } from './clock.js';
import { counted } from './counted.js';
import { deictic } from './deictic.js';
import { leaning } from './leaning.js';
import { stated } from './stated.js';
import { vague } from './vague.js';
import { weekdays } from './weekday.js';
import { parts } from './year.js';
import type { Meaning } from './found.js';

/** The rules by name: what each makes of a match. */
export const meanings: Readonly<Record<string, Meaning>> = {
	...stated,
	...parts,
	...weekdays,
	...deictic,
	...counted,
	...clocks,
	...leaning,
	...vague
};
