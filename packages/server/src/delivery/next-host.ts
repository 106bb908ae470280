/**
 * After which answers the next host is tried (RFC 5321 §5.1), and what says that a host is dead. A reply about the
 * recipient or the content is the destination's, whichever of its hosts gave it; what happened after the content went
 * out is never repeated at another host, for the first may have taken it.
 */

import type { AnsweredVerb, RecipientAnswer, TransactionResult, WireFailureCode } from "../smtp/client/index.ts";

const BEFORE_RECIPIENTS: ReadonlySet<AnsweredVerb> = new Set(["CONNECT", "EHLO", "HELO", "LHLO", "STARTTLS", "RSET", "MAIL"]);
/** Another host has the same content, and the same answer; and one behind ourselves has no right to the mail (RFC 5321 §5.1). */
const OURS: ReadonlySet<WireFailureCode> = new Set(["too-large", "content-unreadable", "loop"]);
const SERVICE_CLOSING = 421;

/** Whether the recipient may go to the next host in the same attempt. */
export function mayTryNext(answer: RecipientAnswer): boolean {
  if (answer.kind === "accepted" || isContent(answer.verb)) return false;
  if (answer.kind === "broken") return !OURS.has(answer.cause.code);
  if (answer.verb === "STARTTLS") return true;
  return answer.reply.code === SERVICE_CLOSING || (answer.reply.code < 500 && BEFORE_RECIPIENTS.has(answer.verb));
}

function isContent(verb: AnsweredVerb): boolean {
  return verb === "." || verb === "BDAT";
}

/** Whether the host had all of the content, and nobody knows what became of it (RFC 1047). */
export function isLost(answer: RecipientAnswer): boolean {
  return answer.kind === "broken" && isContent(answer.verb) && !OURS.has(answer.cause.code);
}

/** Whether a connection that had been idle was gone before it was used: then nothing has been tried at all. */
export function wasStale({ answers, isReusable }: TransactionResult): boolean {
  return !isReusable && answers.every(isLateGoodbye);
}

function isLateGoodbye(answer: RecipientAnswer): boolean {
  if (answer.kind === "accepted" || (answer.verb !== "MAIL" && answer.verb !== "RSET")) return false;
  if (answer.kind === "refused") return answer.reply.code === SERVICE_CLOSING;
  return answer.cause.code === "closed" || answer.cause.code === "reset";
}
