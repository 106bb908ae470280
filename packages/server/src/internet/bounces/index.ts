/** Bounces as other programs write them. */
export { type FailedMail, mailDate } from "./failed-mail.ts";
export { writeBounce } from "./write-bounce.ts";
