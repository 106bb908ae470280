/** Bounces in an mbox. */
export { followMbox } from "./follow-mbox.ts";
