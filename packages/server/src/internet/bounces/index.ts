/** Bounces as other programs write them. */
export { mailDate } from "./failed-mail.ts";
export { writeBounce } from "./write-bounce.ts";
