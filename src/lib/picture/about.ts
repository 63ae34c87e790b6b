/** What a picture says about itself, beside what it shows. */
export interface About {
	/** The headline of the picture. */
	readonly title: string;
	/** The alternative text, at most 250 characters. */
	readonly alt: string;
	/** The long description: the first 500 events that it shows, in words. */
	readonly description: string;
	/** The language of all texts. */
	readonly lang: string;
	/** The source of the data, with its address. */
	readonly source: string;
	/** The day of publication of the source, as `YYYY-MM-DD`. */
	readonly published: string;
	/**
	 * The address of the state that it shows; null for none.
	 *
	 * From the site’s root where its host is not known.
	 */
	readonly state: string | null;
	/** The request that the picture was made from, as a query. */
	readonly request: string;
}

/** Returns the terms of Dublin Core of a picture, those that are known. */
export const dublinCore = (about: About): readonly (readonly [name: string, text: string])[] =>
	[
		['title', about.title] as const,
		['description', about.alt] as const,
		['source', about.source] as const,
		['identifier', about.state ?? ''] as const,
		['date', about.published] as const,
		['language', about.lang] as const
	].filter(([, text]) => text);

/** The XML namespace of what only our files tell. */
export const OURS = 'urn:conflict-timeline';
