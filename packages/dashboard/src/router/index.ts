/** The address bar. */
export { followLinks, navigate, place } from "./location.ts";
export { matchPath } from "./match.ts";
export { changeQuery, useQueryState } from "./use-query-state.ts";
