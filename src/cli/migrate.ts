// Writes timeline files of an old form in the present one: npm run data:migrate -- FILE…
import { readFileSync, writeFileSync } from 'node:fs';
import { migrated, oldKeys } from '../lib/model/migrate.js';

function migrate(file: string): string {
	// spreadsheets and editors may put a byte order mark before a file
	const json = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as unknown;
	const keys = oldKeys(json);
	if (!keys.length) return 'is of the present form';
	writeFileSync(file, `${JSON.stringify(migrated(json), null, '\t')}\n`);
	return `wrote the present form of ${keys.map((key) => `"${key}"`).join(', ')}`;
}

const files = process.argv.slice(2);
if (!files.length) {
	console.error('Name the files: npm run data:migrate -- data/NAME.json');
	process.exitCode = 2;
}
for (const file of files) {
	try {
		console.log(`${file}: ${migrate(file)}`);
	} catch (error) {
		const { message } = error as Error;
		const isThere = error instanceof SyntaxError;
		const why = isThere
			? `is no JSON (${message}): correct it`
			: `cannot be read or written: ${message}`;
		console.error(`${file}: ${why}`);
		process.exitCode = 1;
	}
}
