import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaTexts } from '../../../src/cli/schema.js';

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

describe.each([
	['timeline.schema.json', 'events'],
	['shots.schema.json', 'shots']
])('the JSON Schema %s', (name, part) => {
	const text = schemaTexts()[name]!;

	it('stands in static/ as the code writes it (npm run data:schema)', () => {
		expect(readFileSync(`static/${name}`, 'utf8')).toBe(text);
	});

	it('describes every property', () => {
		const schema = JSON.parse(text) as JsonSchema;
		expect(Object.keys(schema.properties ?? {})).toContain(part);
		expect(undescribed(schema, '$')).toEqual([]);
	});
});
