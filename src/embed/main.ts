import { NAMESPACE } from '../lib/vocabulary/protocol.js';
import { ConflictTimeline } from './element.js';
import { linkTo, type Link } from './link.js';
import { linkPhrases } from './phrases.js';

/** Follows the height of the frames that ask for it, also within open shadow roots */
function followFrames(root: Document | ShadowRoot = document): void {
	for (const node of root.querySelectorAll<HTMLElement & { link?: Link }>('*')) {
		if (node.shadowRoot) followFrames(node.shadowRoot);
		if (node.matches(`iframe[data-${NAMESPACE}]`)) node.link ??= linkTo(node as HTMLIFrameElement);
	}
}

if (!customElements.get(NAMESPACE)) {
	customElements.define(NAMESPACE, ConflictTimeline);
	linkPhrases();
	followFrames();
	// a frame that came later says so itself
	addEventListener('message', ({ data }) => data?.ns === NAMESPACE && followFrames());
	addEventListener('DOMContentLoaded', () => followFrames());
}
