/** Bounces in a Maildir. */
export { watchMaildir } from "./watch-maildir.ts";
