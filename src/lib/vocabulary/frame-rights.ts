/**
 * Name of a frame whose sandbox lets links open windows.
 *
 * A frame of unknown origin cannot ask its host, so the name tells it.
 */
export const LINKS = 'conflict-timeline-links';

/**
 * The attributes of an embed’s frame, which say what it may do.
 *
 * Scripts, links to new tabs, downloads, full screen and sharing, but nothing of the host page.
 */
export const frameRights = {
	allow: 'fullscreen; clipboard-write; web-share',
	sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
	name: LINKS
} as const;
