/** Returns a value as a file of JSON. A file stays as it is. */
export const blobOf = (value: object): Blob =>
	value instanceof Blob ? value : new Blob([JSON.stringify(value)]);

/** Returns the name of a file or of its address. */
export function named(file: object): string {
	if (file instanceof File) return file.name;
	const [, last = ''] = file instanceof URL ? (/([^/]*)$/.exec(file.pathname) ?? []) : [];
	try {
		return decodeURIComponent(last) || 'timeline';
	} catch {
		return last;
	}
}

/** Returns the file at an address. If it is lost, its address with the reason. */
export async function fetched(path: string | null): Promise<Blob | string | undefined> {
	if (!path) return;
	try {
		const answer = await fetch(new URL(path, document.baseURI));
		return answer.ok ? await answer.blob() : `${path} (${answer.status})`;
	} catch {
		return path;
	}
}
