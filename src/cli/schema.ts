import { writeFileSync } from 'node:fs';
import { timelineJsonSchema } from '../lib/model/schema.js';

/** the JSON Schema of a timeline file as text, as it stands in `static/` */
export const schemaText = (): string => `${JSON.stringify(timelineJsonSchema(), null, '\t')}\n`;

if (process.argv[1]?.endsWith('schema.ts'))
	writeFileSync('static/timeline.schema.json', schemaText());
