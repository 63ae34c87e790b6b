import { writeFileSync } from 'node:fs';
import { timelineJsonSchema } from '../lib/model/schema.js';
import { batchJsonSchema } from './shot/batch.js';

/** Returns JSON Schemas as text, by the names that they have in `static/`. */
export const schemaTexts = (): Record<string, string> =>
	Object.fromEntries(
		Object.entries({
			'timeline.schema.json': timelineJsonSchema(),
			'shots.schema.json': batchJsonSchema()
		}).map(([name, schema]) => [name, `${JSON.stringify(schema, null, '\t')}\n`])
	);

if (process.argv[1]?.endsWith('schema.ts'))
	for (const [name, text] of Object.entries(schemaTexts())) writeFileSync(`static/${name}`, text);
