/**
 * Did a machine write this? Signs are weighed, one strong or two weak ones suffice: a subject or a
 * null sender alone proves nothing (DMARC reports and newsletters have them too).
 */

import type { Envelope } from "./envelope.ts";
import { isMailmans } from "./kinds/index.ts";

/** A mail system: what says in any words that mail was not delivered may be believed. */
export function isMailSystem(envelope: Envelope): boolean {
  return weightOf(envelope) >= 2;
}

/** Some program, perhaps no mail system: believed only when it speaks in the words of a known format. */
export function isProgram(envelope: Envelope): boolean {
  const { header, from } = envelope;
  let weight = weightOf(envelope);
  if (/^(?:(?:do-?)?not?-?reply|.*-(?:admin|owner|request)|owner-.*|(?:sys|mail)admin)@/i.test(from)) weight += 1;
  if (/\b(?:bulk|junk|list|auto_reply)\b/i.test(header.get("precedence") ?? "")) weight += 1;
  if (header.field("x-mlserver") !== undefined) weight += 1;
  return weight >= 2;
}

/**
 * Whether more than a null sender says that the words are a mail system's own: its name, the field in which it lists
 * recipients, the message that came back. Shops, trackers and help desks have null senders too, and quote what people paste.
 */
export function bringsProof(proof: Proof): boolean {
  const { header, isDaemon, isNobody, returnPath = "" } = proof.envelope;
  if (isDaemon && (isNobody || proof.envelope.returnPath === "") && !isSomebody(returnPath)) return true;
  // Each is made when it is asked for: what costs most comes last.
  if (isMarked(header) || proof.failedByHeader.length > 0) return true;
  return proof.original !== undefined || proof.wrapped.length > 0;
}

/** Whether the header itself says that this is a mail system's notice: its name and no sender, or a mark of its program. */
export function isMarkedNotice({ header, isNobody, returnPath, autoSubmitted }: Envelope): boolean {
  if (isNobody && (returnPath === "" || (autoSubmitted !== undefined && autoSubmitted !== "no"))) return true;
  return isMarked(header);
}

/** Notices have no sender, or the mail system itself; a help desk named "Mail Administrator" wants to be answered. */
function isSomebody(returnPath: string): boolean {
  return returnPath !== "" && !/^(?:mail(?:er)?-daemon|mailer|(?:.*-)?bounces?\b.*)@/i.test(returnPath);
}

/** What a notice may bring beside its words. */
interface Proof {
  readonly envelope: Envelope;
  readonly failedByHeader: readonly string[];
  readonly wrapped: readonly string[];
  readonly original: unknown;
}

/** Exchange's and MDaemon's marks of a notice. */
const isMarked = (header: Envelope["header"]): boolean =>
  (header.field("x-ms-exchange-message-is-ndr") ?? header.field("x-mddsn-message")) !== undefined;

/** Accounts under which cron and people write too. */
const ACCOUNTS = /^(?:root|uucp|daemon|admin|administrator)@/i;

function weightOf({ header, isDaemon, returnPath, autoSubmitted, from }: Envelope): number {
  let weight = 0;
  if (isDaemon) weight += 2;
  else if (ACCOUNTS.test(from)) weight += 1;
  if (returnPath === "") weight += 2;
  else if (returnPath !== undefined && /^(?:mail(?:er)?-daemon|postmaster)@/i.test(returnPath)) weight += 1;
  if (autoSubmitted !== undefined && autoSubmitted !== "no") weight += 1;
  if ((header.field("x-failed-recipients") ?? header.field("x-failed-recipient")) !== undefined) weight += 2;
  if (isMarked(header)) weight += 2;
  if (from === "") weight += 1;
  // Forums and lists pass on what people paste.
  if (isMailmans(header)) weight += 2;
  else if (!isDaemon && (header.field("list-id") ?? header.field("list-post")) !== undefined) weight -= 3;
  return weight;
}
