/** the file of `data/` shown at the root */
const DEFAULT = 'lebanon-ceasefire-2024';

/** route parameter of a slug, which is also its folder below the root: `''` for the default timeline */
export const paramOf = (slug: string): string => (slug === DEFAULT ? '' : `t/${slug}`);
