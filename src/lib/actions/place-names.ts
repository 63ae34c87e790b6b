import { keepOffline } from './offline.js';
import { readGazetteer, type Gazetteer } from '../desk/gazetteer.js';

let names: Promise<Gazetteer> | null = null;

async function load(): Promise<Gazetteer> {
	const response = await fetch('places.txt');
	if (!response.ok) throw new Error(`places.txt answers ${response.status}`);
	void keepOffline('places.txt');
	return readGazetteer(await response.text());
}

/** Loads the names of places from beside the desk, once; a failure is tried again. */
export function placeNames(): Promise<Gazetteer> {
	names ??= load();
	names.catch(() => (names = null));
	return names;
}
