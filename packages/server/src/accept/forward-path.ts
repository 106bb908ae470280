/**
 * An address of the envelope, as accepting compares it: the local part without its quotes, the domain in one form
 * whatever the client wrote, and whether the local part hides another destination.
 */

import { canonicalDomain } from "../envelope/index.ts";

/** An address in its parts. */
export interface ForwardPath {
  /** As it stood in the envelope. */
  readonly address: string;
  /** Without quotes and backslashes; the case is kept. */
  readonly local: string;
  /** As it stands in the address. */
  readonly localAsWritten: string;
  /** Lower case, A-labels, no dot at the end; "" where there is none. */
  readonly domain: string;
  /** Routing inside the local part (`a%b`, `b!a`, `"a@b"`, `@x:a@b`), by which a relay would be led to a third host. */
  readonly isRouted: boolean;
}

const NOT_ASCII = /[^\0-\x7f]/;
const CONTROL = /[\0-\x1f\x7f]/;
const ROUTING = /[@%!]/;
const QUOTED = /^"(?:[^"\\]|\\.)*"$/s;

/** Takes an address apart; undefined where it has no local part, or an octet that would end a command or a line. */
export function parseForwardPath(address: string): ForwardPath | undefined {
  if (address === "" || CONTROL.test(address)) return undefined;
  const at = address.lastIndexOf("@");
  const localAsWritten = at < 0 ? address : address.slice(0, at);
  const local = QUOTED.test(localAsWritten) ? localAsWritten.slice(1, -1).replaceAll(/\\(.)/gs, "$1") : localAsWritten;
  if (local === "") return undefined;
  return { address, local, localAsWritten, domain: at < 0 ? "" : canonicalDomain(address.slice(at + 1)), isRouted: ROUTING.test(local) };
}

const NEEDS_NO_QUOTES = /^[^\s"(),:;<>@[\]\\.]+(?:\.[^\s"(),:;<>@[\]\\.]+)*$/;

/** Puts an address together, the local part in quotes where it needs them (RFC 5321 §4.1.2). */
export function formatPath(local: string, domain: string): string {
  return `${NEEDS_NO_QUOTES.test(local) ? local : `"${local.replaceAll(/["\\]/g, "\\$&")}"`}@${domain}`;
}

/** A local part as mailboxes are compared: in any case. */
export function foldedLocal(local: string): string {
  return NOT_ASCII.test(local) ? local.normalize("NFC").toLowerCase() : local.toLowerCase();
}

/** The mailbox in front of a sub-address ("user" of "user+tag"); undefined where there is none. */
export function withoutTag(local: string, separator: string): string | undefined {
  const at = separator === "" ? -1 : local.indexOf(separator);
  return at > 0 ? local.slice(0, at) : undefined;
}

/** Whether it is the mailbox that each mail server must have (RFC 5321 §4.5.1). */
export function isPostmaster({ local }: ForwardPath): boolean {
  return local.length === 10 && local.toLowerCase() === "postmaster";
}
