import { valueOfJson } from '../model/json.js';
import { slugOf } from '../model/timeline-file.js';
import { openFile, textOf, type OpenedFile } from './opened.js';
import { withPictures } from './pictures.js';
import type { Answer, Mapping, Order, Progress } from './protocol.js';

const worker = self as unknown as {
	onmessage: (message: MessageEvent<Order>) => void;
	postMessage: (answer: Answer) => void;
};

/** Events of one message: a page takes them over in a few milliseconds. */
const AT_ONCE = 1000;

let opened: OpenedFile | null = null;

const tell = (stage: Progress['stage'], done = 0, total = 0) =>
	worker.postMessage({ is: 'progress', progress: { stage, done, total } });

async function bytesOf(file: File): Promise<Uint8Array> {
	const all = new Uint8Array(file.size);
	const reader = file.stream().getReader();
	let done = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		all.set(part.value, done);
		done += part.value.length;
		tell('bytes', done, file.size);
	}
	return all;
}

async function mappingIn(given: File | Mapping): Promise<unknown> {
	if (!(given instanceof File)) return given;
	try {
		return valueOfJson(await given.text());
	} catch {
		// refused in words by whoever reads mappings
		return null;
	}
}

async function read(file: File, mapping: File | Mapping): Promise<void> {
	const bytes = await bytesOf(file);
	tell('rows');
	opened = openFile(bytes, slugOf(file.name), await mappingIn(mapping));
	handOver(opened);
}

/** Hands over the events part by part, then what holds them. */
function handOver({ content, report, pictures }: OpenedFile): void {
	const addresses = new Map(
		Array.from(pictures, ([file, picture]) => [file, URL.createObjectURL(picture)])
	);
	const events = (content?.timeline.events ?? []).map((event) => withPictures(event, addresses));
	for (let from = 0; from < events.length; from += AT_ONCE) {
		tell('events', from, events.length);
		worker.postMessage({ is: 'events', events: events.slice(from, from + AT_ONCE) });
	}
	const timeline = content && { ...content.timeline, events: [] };
	worker.postMessage({ is: 'read', report, timeline });
}

async function follow(order: Order): Promise<void> {
	if (order.do === 'read') return read(order.file, order.mapping);
	worker.postMessage({ is: 'saved', text: opened ? textOf(opened, order.as) : '' });
}

worker.onmessage = ({ data }) =>
	void follow(data).catch(() => worker.postMessage({ is: 'failed' }));
