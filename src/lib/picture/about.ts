/** what a picture says about itself, beside what it shows */
export interface About {
	readonly title: string;
	/** alternative text, at most 250 characters */
	readonly alt: string;
	/** the long description: the first 500 events that it shows, in words */
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
	readonly request: string;
}

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
