import { expect, it } from 'vitest';
import { faultOf, fieldOf } from '../../../src/lib/desk/problem-words.js';

it.each([
	['$.events[0].figures[0].amount', 'Figures, row 1, Amount'],
	['$.events[3].citations[1]', 'Citations, row 2'],
	['$.events[0].claimant', 'Who says so'],
	['$.events[0].dating.phrase', 'Words that date it'],
	['$.events[0].uncertain.end', 'Other reading of the end'],
	['$.events[0]', ''],
	['$.title', 'Title'],
	['$.actors[1].name', 'Actors, row 2, Name'],
	['$.sources[0].paragraphs[2].line', 'Sources, row 1, paragraph 3']
])('names the field of %s: %s', (path, field) => {
	expect(fieldOf(path)).toBe(field);
});

it.each([
	['is empty: write it or remove the key', 'has to be written'],
	['is missing: add a string', 'has to be written'],
	['is missing on a claim: say who claims it', 'has to be written'],
	['has the wrong form: it must match /^\\d{4}$/', 'has another form than is asked for'],
	['is too long: at most 58 characters', 'is too long: at most 58 characters']
])('tells “%s” in the words of the form', (message, words) => {
	expect(faultOf(message)).toBe(words);
});
