import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../../src/cli/schema.js';

interface JsonSchema {
	description?: string;
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
}

/** the paths of the properties that nothing describes */
function undescribed({ properties = {}, items }: JsonSchema, path: string): string[] {
	const below = Object.entries(properties).flatMap(([name, property]) => [
		...(property.description ? [] : [`${path}.${name}`]),
		...undescribed(property, `${path}.${name}`)
	]);
	return items ? [...below, ...undescribed(items, `${path}[]`)] : below;
}

describe('the JSON Schema of a timeline file', () => {
	it('stands in static/ as the code writes it (npx tsx src/cli/schema.ts)', () => {
		expect(readFileSync('static/timeline.schema.json', 'utf8')).toBe(schemaText());
	});

	it('describes every property', () => {
		const schema = JSON.parse(schemaText()) as JsonSchema;
		expect(Object.keys(schema.properties ?? {})).toContain('events');
		expect(undescribed(schema, '$')).toEqual([]);
	});
});
