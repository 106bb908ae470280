/**
 * Two responders. The proper one keeps to RFC 3834: it answers each sender once, never the null path, never
 * automatic or list mail, from the null path to the reverse path. The rude one answers whatever comes, from its own
 * address, to the From field if there is no reverse path.
 */

import { mailDate } from "../bounces/index.ts";
import { addressIn, headerFields } from "./header-fields.ts";
import type { Occasion } from "./occasion.ts";
import type { Outgoing } from "./outgoing.ts";

/** Those of the header that say: no person waits for an answer (RFC 3834 §2, and what responders agree on). */
const AUTOMATIC: readonly ((fields: ReadonlyMap<string, string>) => boolean)[] = [
  (fields) => !/^(?:no)?$/iu.test(fields.get("auto-submitted") ?? ""),
  (fields) => /^(?:bulk|list|junk)$/iu.test(fields.get("precedence") ?? ""),
  (fields) => ["list-id", "list-unsubscribe", "list-post"].some((name) => fields.has(name)),
];

export function replyProperly(occasion: Occasion): readonly Outgoing[] {
  const { sender, recipients, content, answered } = occasion;
  const fields = headerFields(content);
  if (sender === "" || answered.has(sender) || AUTOMATIC.some((isAutomatic) => isAutomatic(fields))) return [];
  answered.add(sender);
  return recipients.map((recipient) => ({
    mailFrom: "",
    rcptTo: sender,
    content: words(occasion, { recipient, to: sender, more: ["Auto-Submitted: auto-replied"] }),
  }));
}

export function replyRudely(occasion: Occasion): readonly Outgoing[] {
  const to = occasion.sender === "" ? addressIn(headerFields(occasion.content).get("from") ?? "") : occasion.sender;
  if (!to.includes("@")) return [];
  return occasion.recipients.map((recipient) => ({
    mailFrom: recipient,
    rcptTo: to,
    content: words(occasion, { recipient, to, more: [] }),
  }));
}

interface Wording {
  readonly recipient: string;
  readonly to: string;
  readonly more: readonly string[];
}

function words({ content, nowMs, id, host }: Occasion, { recipient, to, more }: Wording): Buffer {
  const messageId = headerFields(content).get("message-id");
  const lines = [
    `Date: ${mailDate(nowMs)}`,
    `From: ${recipient}`,
    `To: ${to}`,
    `Subject: Automatic reply: ${headerFields(content).get("subject") ?? ""}`,
    `Message-ID: <${id}@${host}>`,
    ...(messageId === undefined ? [] : [`In-Reply-To: ${messageId}`]),
    ...more,
    "",
    "I am out of the office until Monday and read your message then.",
  ];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(""), "latin1");
}
