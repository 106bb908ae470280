/** The nouns of mail on its way. */
export type { BodySource } from "./body-source.ts";
export { BODY_TYPES, type BodyType, type Envelope, type Recipient, type Sender } from "./envelope.ts";
export type { SmtpReply } from "./reply.ts";
