/** Name of a frame whose sandbox lets links open windows: a frame of unknown origin cannot ask for that. */
export const LINKS = 'conflict-timeline-links';

/**
 * What the frame of an embed may do, as its attributes: scripts, links to new tabs, downloads, full
 * screen and sharing, but nothing of the host page.
 */
export const frameRights = {
	allow: 'fullscreen; clipboard-write; web-share',
	sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
	name: LINKS
} as const;
