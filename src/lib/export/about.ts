/** what a picture says about itself, beside what it shows */
export interface About {
	readonly title: string;
	/** alternative text, at most 250 characters */
	readonly alt: string;
	/** the long description: every event that it shows, in words */
	readonly description: string;
	/** language of all texts */
	readonly lang: string;
	/** where the data comes from, with its address */
	readonly source: string;
	/** day of publication of the source, `YYYY-MM-DD` */
	readonly published: string;
	/** address of the state that it shows, from the site's root where its host is not known */
	readonly state: string | null;
	/** what the picture was asked to be, as a query */
	readonly order: string;
}

/** a text without what XML cannot hold */
export const held = (text: string): string =>
	text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** a text as content or attribute value of XML */
export const escaped = (text: string): string =>
	held(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** the terms of Dublin Core of a picture, those that are known */
export const dublinCore = (about: About): readonly (readonly [name: string, text: string])[] =>
	[
		['title', about.title] as const,
		['description', about.alt] as const,
		['source', about.source] as const,
		['identifier', about.state ?? ''] as const,
		['date', about.published] as const,
		['language', about.lang] as const
	].filter(([, text]) => text);

/** namespace of what only our files tell */
export const OURS = 'urn:conflict-timeline';
