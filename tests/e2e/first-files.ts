import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

/**
 * names of the files below `_app/immutable` that a built page needs at once: those in its HTML, the
 * page of errors, which the framework loads ahead, and what they import themselves
 */
export function firstFiles(page: string): Set<string> {
	const html = readFileSync(join('build', page), 'utf8');
	const files = new Set(
		Array.from(html.matchAll(/_app\/immutable\/([^"]+)/g), ([, file]) => file!)
	);
	for (const folder of ['nodes', 'assets'])
		for (const name of readdirSync(join('build/_app/immutable', folder)))
			if (name.startsWith('1.')) files.add(join(folder, name));
	for (const file of files) {
		if (!file.endsWith('.js')) continue;
		const code = readFileSync(join('build/_app/immutable', file), 'utf8');
		for (const [, name] of code.matchAll(/(?:from|import)\s*"([^"]+)"/g))
			files.add(join(file, '..', name!));
	}
	return files;
}
