import { NAMESPACE } from '../lib/vocabulary/protocol.js';
import { ConflictTimeline } from './element.js';
import { linkTo } from './link.js';
import { linkPhrases } from './phrases.js';

const followed = new WeakSet<HTMLIFrameElement>();

/** Follows the height of the frames that ask for it */
function followFrames(): void {
	for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[data-${NAMESPACE}]`)) {
		if (followed.has(frame)) continue;
		followed.add(frame);
		linkTo(frame);
	}
}

if (!customElements.get(NAMESPACE)) {
	customElements.define(NAMESPACE, ConflictTimeline);
	linkPhrases();
	followFrames();
	// a frame that came later says so itself
	addEventListener('message', ({ data }) => data?.ns === NAMESPACE && followFrames());
	addEventListener('DOMContentLoaded', followFrames);
}
