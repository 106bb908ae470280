/** Bounces in a folder of an IMAP server. */
export { readImap } from "./read-imap.ts";
