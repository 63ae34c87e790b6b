import type { Timeline, TimelineEvent } from '../model/timeline.js';
import type { Answer, Mapping, Order, Progress, Report, SavedAs } from '../open/protocol.js';

/** What reads files elsewhere. */
interface Reader {
	readonly send: (order: Order) => void;
	readonly end: () => void;
}

/** Starts what reads files. */
type Start = (onanswer: (answer: Answer) => void, onlost: () => void) => Reader;

/** Bytes from which on a file is read only when that is wished. */
const LARGE = 200_000_000;

/** Returns the table among files, and the mapping beside it; a mapping alone is told as no table. */
function partedFiles(files: readonly File[]) {
	const isMapping = ({ name }: File) => name.endsWith('.map.json');
	const table = files.find((one) => !isMapping(one));
	return { file: table ?? files[0], mapping: (table && files.find(isMapping)) ?? {} };
}

/** Everything that changes about a file that is opened in the browser. */
export class OpenedState {
	/** How far the reading is; null while nothing is read. */
	progress = $state.raw<Progress | null>(null);
	/** The files with a large one, which somebody has to agree to; null for none. */
	asked = $state.raw<readonly File[] | null>(null);
	/** The file that is open; null for none. */
	file = $state.raw<File | null>(null);
	/** What became of the file; null before that is known. */
	report = $state.raw<Report | null>(null);
	/** The timeline of the file; null where nothing can be shown. */
	timeline = $state.raw<Timeline | null>(null);
	/** True if the worker could not start, or broke down. */
	isLost = $state.raw(false);
	/** True if the file was pasted, so that it is nowhere else. */
	isPasted = $state.raw(false);
	/** True if something would be lost with the page. */
	isUnsaved = $state.raw(false);

	readonly #start: Start;
	readonly #onover: () => void;
	#reader = $state.raw<Reader | null>(null);
	#events: TimelineEvent[] = [];
	#waiting: ((text: string) => void)[] = [];

	/** `onover` is called once it is known what becomes of a file, or asked. */
	constructor(start: Start, onover: () => void = () => {}) {
		[this.#start, this.#onover] = [start, onover];
	}

	/** True if the report is that of what is shown. */
	readonly isRead: boolean = $derived.by(
		() => this.#reader !== null && this.report !== null && this.progress === null
	);

	/** Opens the table among files, with the mapping among them. */
	open = (files: readonly File[], isPasted = false, isAgreed = false): void => {
		const { file, mapping } = partedFiles(files);
		if (!file) return;
		this.cancel();
		[this.report, this.file] = [null, file];
		[this.isPasted, this.isUnsaved] = [isPasted, isPasted];
		if (file.size < LARGE || isAgreed) return this.#read(file, mapping);
		this.asked = files;
		this.#onover();
	};

	/** Reads the file again with another mapping. */
	map = (mapping: Mapping): void => {
		if (!this.file || !this.report) return;
		this.isUnsaved = true;
		// what was chosen stands at once, whatever comes of it
		this.report = { ...this.report, mapping };
		this.#end();
		this.#read(this.file, mapping);
	};

	/** Returns the file as the text of another one. */
	text = (as: SavedAs): Promise<string> =>
		new Promise((resolve) => {
			this.#waiting.push(resolve);
			this.#reader?.send({ do: 'save', as });
		});

	/** Ends the reading. The mapping stays, and can be read with again. */
	cancel = (): void => {
		this.#end();
		[this.timeline, this.asked, this.isLost] = [null, null, false];
	};

	#end(): void {
		this.#reader?.end();
		[this.#reader, this.progress] = [null, null];
		[this.#events, this.#waiting] = [[], []];
	}

	#read(file: File, mapping: File | Mapping): void {
		this.progress = { stage: 'starting', done: 0, total: 0 };
		this.#reader = this.#start(this.#take, this.#lose);
		this.#reader.send({ do: 'read', file, mapping });
	}

	#lose = (): void => {
		this.cancel();
		[this.report, this.isLost] = [null, true];
		this.#onover();
	};

	#take = (answer: Answer): void => {
		if (answer.is === 'progress') this.progress = answer.progress;
		else if (answer.is === 'events') this.#events.push(...answer.events);
		else if (answer.is === 'saved') this.#waiting.shift()?.(answer.text);
		else if (answer.is === 'read') {
			this.report = answer.report;
			this.timeline = answer.timeline && { ...answer.timeline, events: this.#events };
			[this.#events, this.progress] = [[], null];
			this.#onover();
		}
	};
}
