/**
 * Which enhanced status counts when the field, the reply and the text disagree (RFC 3463, and what
 * servers make of it): a code that tells something beats one that tells only its class.
 */

import type { Action, StatusSource } from "../model/index.ts";
import { findEnhancedStatus, isClassOnly, parseEnhancedStatus } from "../syntax/index.ts";

export interface StatusSources {
  readonly action: Action;
  /** The literal Status field. */
  readonly field: string | undefined;
  /** Enhanced code at the head of the SMTP reply. */
  readonly reply: string | undefined;
  readonly replyCode: number | undefined;
  /** Whether the reply stands in the words for people alone, where the reporter's own look the same ("451 4.4.1 reply: read error"). */
  readonly isTold: boolean;
  /** The words in which a code may stand, asked for last. */
  readonly text: () => string;
}

export interface ChosenStatus {
  readonly status: string;
  readonly from: StatusSource;
}

export function chooseStatus({ action, field, reply, replyCode, isTold, text }: StatusSources): ChosenStatus | undefined {
  if (action === "none") return undefined;
  const named = field === undefined ? undefined : parseEnhancedStatus(field);
  // The reporter maps replies to codes of its own (Sendmail makes every refused RCPT 5.1.1): what the next hop itself said counts.
  if (reply !== undefined && !isVague(reply) && reply !== named && !(isTold && named?.endsWith(".0") === false))
    return { status: reply, from: "reply" };
  if (named !== undefined && !isVague(named)) return { status: named, from: "field" };
  if (reply !== undefined && !isClassOnly(reply) && (named === undefined || isClassOnly(named))) return { status: reply, from: "reply" };
  const inText = findEnhancedStatus(text())?.status;
  if (inText !== undefined && !isClassOnly(inText) && (named === undefined || isClassOnly(named))) return { status: inText, from: "text" };
  if (named !== undefined) return { status: named, from: "field" };
  if (reply !== undefined) return { status: reply, from: "reply" };
  if (replyCode !== undefined) return { status: `${String(replyCode)[0]}.0.0`, from: "reply" };
  return { status: CLASS_OF_ACTION[action], from: "inferred" };
}

const CLASS_OF_ACTION: Readonly<Record<Exclude<Action, "none">, string>> = {
  failed: "5.0.0",
  delayed: "4.0.0",
  delivered: "2.0.0",
  relayed: "2.0.0",
  expanded: "2.0.0",
};

/** x.0.0 tells only the class, x.y.0 only the subject, x.4.7 only that the reporter gave up: what the next hop said last tells more. */
function isVague(status: string): boolean {
  return status.endsWith(".0") || status.endsWith(".4.7");
}
