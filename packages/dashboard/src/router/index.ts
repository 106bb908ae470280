/** The address bar. */
export { followLinks, navigate, type Place, place } from "./location.ts";
export { type Match, matchPath, type Pattern } from "./match.ts";
export { changeQuery, useQueryState } from "./use-query-state.ts";
