/** Requests to receivers. */
export { type Answer, isHeard } from "./answer.ts";
export { Poster, type PosterOptions } from "./poster.ts";
