/** Writes notifications: what became of a message, for people and for machines (RFC 3464, 6522, 6533). */
export { type AutoReplyMessage, composeAutoReply } from "./auto-reply.ts";
export { compose, needsSmtpUtf8 } from "./compose.ts";
export type { Mailbox, NextHop, Notification, NotificationEnvelope, NotifiedRecipient } from "./notification.ts";
export { notificationFromJson } from "./notification-from-json.ts";
export type { NotifiedAction, NotifiedReason } from "./notified.ts";
export { parseOrcpt } from "./parse-orcpt.ts";
export { BLOCKS, type BlockName, VALUES, type ValueName } from "./placeholders.ts";
export { checkTemplate, type Template, type TemplateTexts } from "./template.ts";
export { type AdviceKey, type FailureReason, WORDS, type Words } from "./words/index.ts";
