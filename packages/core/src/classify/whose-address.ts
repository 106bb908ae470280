/**
 * "Does not exist" is said of many: "the sender's mailbox does not exist", "HELO domain not found", "535 user unknown", "does not accept
 * mail from dynamic addresses". Believed of the recipient, each would cost a healthy address; so whoever else is named counts. Words with
 * a code that blames the recipient's address (X.1.1 to X.1.4, X.1.6, X.1.10) are left alone: that is the second witness.
 */

import type { Outcome, Reason } from "../model/index.ts";

/** Whom a reply names, and what it then refuses; the first that fits counts. The reply begins with its code. */
const OTHERS: readonly (readonly [named: RegExp, reason: Reason])[] = [
  [/accept (?:any )?[\w-]+ from\b/i, "blocked"],
  // Not the last word: "please inform the sender".
  [/\bsender\b(?!\W*$)|\b(?:mail|your|the|header) from\b|\bfrom:? (?:address|header)|\bre(?:turn|verse)[- ]path\b/i, "sender-refused"],
  [/\b(?:spf|dkim|dmarc)\b/i, "authentication-failed"],
  [/\b(?:helo|ehlo|client host|reverse)\b/i, "reverse-dns"],
  [/\brelaying\b/i, "relay-denied"],
  [/^535|\bauthentication failed/i, "security"],
];
const BLAMES_ADDRESS = /^..1\.[1-46]/;

/** What is refused when a reply that calls an address or a domain unknown, or without mail, names another than the recipient. */
export function reasonOfAnother({ reply, status = "" }: Pick<Outcome, "reply" | "status">): Reason | undefined {
  if (reply === undefined || (BLAMES_ADDRESS.test(status) && reply.text.includes(status))) return undefined;
  const said = `${reply.code} ${reply.text}`.replaceAll(/\s+/g, " ");
  return /^..1\.[78]$/.test(status) ? "sender-refused" : OTHERS.find(([named]) => named.test(said))?.[1];
}
