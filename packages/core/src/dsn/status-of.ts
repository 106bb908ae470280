/** The Status of a recipient (RFC 3464 §2.3.4) when the caller names none: what the next hop said. */

import type { Diagnostic } from "../model/index.ts";
import { parseEnhancedStatus } from "../syntax/index.ts";
import type { NotifiedRecipient } from "./notification.ts";
import type { NotifiedAction, NotifiedReason } from "./notified.ts";
import { oneLine } from "./one-line.ts";

const CLASS_OF_ACTION = { failed: "5.0.0", delayed: "4.0.0", delivered: "2.0.0", relayed: "2.0.0", expanded: "2.0.0" } as const;

/** A failure whose last reply was temporary has run out of time: 4.4.7 (RFC 3463 §3.5). */
const EXPIRED = "4.4.7";

/** Subject and detail of what a server finds out by itself, without asking another (RFC 3463, RFC 7505). */
const OWN_FINDINGS: Readonly<Partial<Record<NotifiedReason, string>>> = {
  "user-unknown": "1.1",
  "domain-unknown": "1.2",
  "user-moved": "1.6",
  "no-mail-accepted": "1.10",
  "mailbox-disabled": "2.1",
  "mailbox-full": "2.2",
  "message-too-large": "3.4",
  "system-full": "3.1",
  "tls-failed": "7.10",
};

export function statusOf({ action, status, reply, reason }: NotifiedRecipient): string {
  const named = status === undefined ? undefined : parseEnhancedStatus(status);
  if (named !== undefined) return named;
  if (reply === undefined) return unaskedStatus(action, reason);
  const kind = String(reply.code).charAt(0);
  if (action === "failed" && kind === "4") return EXPIRED;
  const enhanced = parseEnhancedStatus(reply.text);
  // "550 4.7.1": the classes disagree, and the reply code is what the other server acted on.
  return enhanced?.startsWith(kind) === true ? enhanced : `${kind}.0.0`;
}

function unaskedStatus(action: NotifiedAction, reason: NotifiedReason | undefined): string {
  const own = reason && OWN_FINDINGS[reason];
  if (action === "failed" && reason === "expired") return EXPIRED;
  return own === undefined || (action !== "failed" && action !== "delayed")
    ? CLASS_OF_ACTION[action]
    : `${CLASS_OF_ACTION[action].charAt(0)}.${own}`;
}

/** What the Diagnostic-Code says (RFC 3464 §2.3.6): the reply as it came, its lines joined. */
export function diagnosticOf({ diagnostic, reply }: NotifiedRecipient): Diagnostic | undefined {
  if (diagnostic !== undefined) {
    const type = diagnostic.type
      .toLowerCase()
      .replaceAll(/[^a-z\d-]/g, "")
      .slice(0, 40);
    return { type: type === "" ? "smtp" : type, text: oneLine(diagnostic.text) };
  }
  return reply && { type: "smtp", text: `${replyCode(reply.code)} ${oneLine(reply.text)}`.trimEnd() };
}

/** Three digits, whatever came. */
export function replyCode(code: number): string {
  return String(Math.trunc(code)).replaceAll(/\D/g, "").padStart(3, "0").slice(0, 3);
}
