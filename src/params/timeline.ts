import type { ParamMatcher } from '@sveltejs/kit';

/** the default timeline stands at the root, every other one at `t/SLUG` */
export const match: ParamMatcher = (param) => /^(t\/[^/]+\/?)?$/.test(param);
