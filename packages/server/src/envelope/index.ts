/** The nouns of mail on its way. */
export type { BodySource } from "./body-source.ts";
export { canonicalDomain } from "./canonical-domain.ts";
export { BODY_TYPES, type Recipient, type Sender } from "./envelope.ts";
export { mailboxFolder } from "./mailbox-folder.ts";
export type { SmtpReply } from "./reply.ts";
export { replyLine } from "./reply-line.ts";
