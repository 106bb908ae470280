/** Mail from local programs: what they write, made whole, and handed to the daemon. */
export { addressList } from "./address-list.ts";
export { completeMessage, recipientFields } from "./complete-message.ts";
export { envelopeFor } from "./envelope-options.ts";
export { splitMessage } from "./header-fields.ts";
export { untilDot, withCrlf } from "./line-ends.ts";
export { type SendmailArguments, sendmailArguments } from "./sendmail-arguments.ts";
export { type HandOver, submit } from "./submission.ts";
