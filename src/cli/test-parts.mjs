/**
 * Returns the names after `--only`, or all names when nothing is asked for.
 * @throws Error that lists the names, for any other argument
 */
export function chosenNames(args, names) {
	const list = `Parts are: ${names.join(', ')}.`;
	if (args.length === 0) return names;
	const [flag, name, ...rest] = args;
	if (flag !== '--only' || rest.length > 0)
		throw new Error(`"${args.join(' ')}" is unknown. Use --only NAME. ${list}`);
	if (!names.includes(name)) throw new Error(`There is no part "${name ?? ''}". ${list}`);
	return [name];
}

/** Runs jobs in their order, `count` at a time; resolves once all have ended. */
export async function inTurns(jobs, count) {
	const waiting = [...jobs];
	const work = async () => {
		for (let job = waiting.shift(); job; job = waiting.shift()) await job();
	};
	await Promise.all(Array.from({ length: count }, work));
}

/**
 * Returns the end of a report: what the failed parts said, each of them by name, and the sum as its
 * last line.
 */
export function summaryOf(results) {
	const sum = (key) => results.reduce((total, result) => total + result[key], 0);
	const failed = results.filter((result) => result.failed > 0);
	const said = failed.map(({ name, output }) => (output ? `\n— ${name}, failed —\n${output}` : ''));
	const named = failed.map(({ name, note, failed }) => `  ${name}: ${note || `${failed} failed`}`);
	return [
		...said.filter(Boolean),
		failed.length > 0 ? '\nFailed:' : '\nEverything passed.',
		...named,
		`${sum('passed')} passed, ${sum('failed')} failed`
	].join('\n');
}

/** True if something passed and nothing failed. */
export const isGood = (results) =>
	results.some(({ passed }) => passed > 0) && results.every(({ failed }) => failed === 0);
