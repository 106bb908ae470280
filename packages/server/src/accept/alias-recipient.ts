/**
 * What becomes of the DSN wishes of a recipient whose address is replaced (RFC 3461 §5.2.7): the original recipient is
 * kept, or made of the address that the client gave; SUCCESS of an alias with several targets is answered once, with
 * "expanded", and asked of none of them.
 */

import { NOTIFY_KEYWORDS, type Notify, type NotifyKeyword } from "@ricochet/core";
import type { Recipient } from "../envelope/index.ts";

/** RFC 3461 §4: all that is not printed, and "+" and "="; where the backslash begins an escape (RFC 6533), that too. */
const ESCAPED = /[\0-\x20\x7f+=]/g;
const UNICODE_ESCAPED = /[\0-\x20\x7f+=\\]/g;
const NOT_ASCII = /[^\0-\x7f]/;

/** The recipient under another address. */
export function renamed(recipient: Recipient, address: string): Recipient {
  if (address === recipient.address) return recipient;
  return { ...recipient, address, originalRecipient: recipient.originalRecipient ?? originalRecipientOf(recipient.address) };
}

/** The recipient under one of several other addresses. */
export function fannedOut(recipient: Recipient, address: string): Recipient {
  return { ...renamed(recipient, address), notify: withoutSuccess(recipient.notify) };
}

/** Whether "expanded" is owed when the address is replaced by several. */
export function wantsExpanded({ notify }: Recipient): boolean {
  return Array.isArray(notify) && notify.includes("SUCCESS");
}

/** RFC 3461 §5.2.7.3: the others are passed on; where SUCCESS was all that was asked, nothing is. */
function withoutSuccess(notify: Notify): Notify {
  if (notify === "unset" || notify === "NEVER") return notify;
  const rest = notify.filter((keyword) => keyword !== "SUCCESS");
  return rest.length === 0 ? "NEVER" : rest;
}

/** One recipient for two that lead to one mailbox: what either asked to hear of is told. */
export function merged(one: Recipient, other: Recipient): Recipient {
  return { ...one, notify: eitherOf(one.notify, other.notify) };
}

function eitherOf(one: Notify, other: Notify): Notify {
  if (one === other || other === "NEVER") return one;
  if (one === "NEVER") return other;
  const asked = new Set([...keywordsOf(one), ...keywordsOf(other)]);
  return NOTIFY_KEYWORDS.filter((keyword) => asked.has(keyword));
}

/** Without NOTIFY failures are told, and delays may be (RFC 3461 §4.1). */
function keywordsOf(notify: Exclude<Notify, "NEVER">): readonly NotifyKeyword[] {
  return notify === "unset" ? ["FAILURE", "DELAY"] : notify;
}

/** ORCPT of an address: xtext (RFC 3461 §4), or with letters beyond ASCII utf-8-addr-unitext (RFC 6533 §3). */
function originalRecipientOf(address: string): string {
  if (!NOT_ASCII.test(address)) return `rfc822;${address.replaceAll(ESCAPED, (one) => `+${hexOf(one)}`)}`;
  return `utf-8;${address.replaceAll(UNICODE_ESCAPED, (one) => `\\x{${hexOf(one)}}`)}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}
