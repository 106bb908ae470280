/** From raw findings to outcomes that only lack their reason. */
export { normaliseFinding } from "./outcome.ts";
