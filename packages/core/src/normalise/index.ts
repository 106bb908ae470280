/** From raw findings to outcomes that only lack their reason. */
export { type Context, normaliseFinding } from "./outcome.ts";
