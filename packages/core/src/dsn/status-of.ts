/** The Status of a recipient (RFC 3464 §2.3.4) when the caller names none: what the next hop said. */

import type { Diagnostic } from "../model/index.ts";
import { parseEnhancedStatus } from "../syntax/index.ts";
import type { NotifiedRecipient } from "./notification.ts";
import { oneLine } from "./one-line.ts";

const CLASS_OF_ACTION = { failed: "5.0.0", delayed: "4.0.0", delivered: "2.0.0", relayed: "2.0.0", expanded: "2.0.0" } as const;

/** A failure whose last reply was temporary has run out of time: 4.4.7 (RFC 3463 §3.5). */
const EXPIRED = "4.4.7";

export function statusOf({ action, status, reply }: NotifiedRecipient): string {
  const named = status === undefined ? undefined : parseEnhancedStatus(status);
  if (named !== undefined) return named;
  if (reply === undefined) return CLASS_OF_ACTION[action];
  const kind = String(reply.code).charAt(0);
  if (action === "failed" && kind === "4") return EXPIRED;
  const enhanced = parseEnhancedStatus(reply.text);
  // "550 4.7.1": the classes disagree, and the reply code is what the other server acted on.
  return enhanced?.startsWith(kind) === true ? enhanced : `${kind}.0.0`;
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
