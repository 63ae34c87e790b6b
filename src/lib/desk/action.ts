import type { Mention } from '../reading/mention.js';
import type { SourceFile } from '../model/schema.js';
import type { AboutReport } from './draft.js';
import type { How } from './leaning.js';

/** One edit of a draft, as plain data: it can be kept, sent and replayed. */
export type Action =
	/** A report is added, or the text of a source that is there, with its date phrases. */
	| {
			readonly do: 'report';
			readonly source: SourceFile;
			readonly text: string;
			readonly mentions: readonly Mention[];
	  }
	/** A text waits to be read; empty for none. */
	| { readonly do: 'unread'; readonly text: string }
	/** Something is said about a report that waits to be read; empty for nothing. */
	| { readonly do: 'about'; readonly key: keyof AboutReport; readonly value: string }
	/** Words are marked by hand. */
	| {
			readonly do: 'mark';
			readonly source: string;
			readonly paragraph: number;
			readonly start: number;
			readonly end: number;
			readonly text: string;
	  }
	/** A phrase is taken as read, by its first reading or another one. */
	| { readonly do: 'take'; readonly mention: string; readonly reading?: number }
	/** A phrase is given a date by hand, in EDTF; as a plan where it reaches beyond publication. */
	| {
			readonly do: 'date';
			readonly mention: string;
			readonly edtf: string;
			readonly isPlanned?: boolean;
	  }
	/** A phrase is dated by another event. */
	| ({ readonly do: 'lean'; readonly mention: string; readonly on: string } & How)
	/** A phrase tells an event that is there already. */
	| { readonly do: 'join'; readonly mention: string; readonly event: string }
	/** A phrase dates no event. */
	| { readonly do: 'refuse'; readonly mention: string }
	/** An event is added by hand. */
	| { readonly do: 'add'; readonly id: string }
	/** A key of an event is set, or left out. */
	| { readonly do: 'set'; readonly event: string; readonly key: string; readonly value: unknown }
	/** An event gets another id, and all that names it follows. */
	| { readonly do: 'name'; readonly event: string; readonly id: string }
	/** An event is removed with its relations. */
	| { readonly do: 'drop'; readonly event: string }
	/** A key of the file is set, or left out. */
	| { readonly do: 'head'; readonly key: string; readonly value: unknown }
	/** A key of a source is set, or left out. */
	| {
			readonly do: 'source';
			readonly source: string;
			readonly key: string;
			readonly value: unknown;
	  };

/** Returns what an action of typing goes on with; null where each stands by itself. */
export function placeOfTyping(action: Action): string | null {
	if (action.do === 'set') return `event ${action.event} ${action.key}`;
	if (action.do === 'unread') return 'unread';
	if (action.do === 'about') return `about ${action.key}`;
	if (action.do === 'head') return `head ${action.key}`;
	return action.do === 'source' ? `source ${action.source} ${action.key}` : null;
}
