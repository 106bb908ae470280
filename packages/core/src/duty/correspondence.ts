/**
 * One message and the responder that might answer it, made ready for the rules of RFC 3834: the
 * reverse path canonical, the responder's addresses as a set, the recipients that the header names.
 */

import type { HeaderField } from "../model/index.ts";
import { addressesOfField, canonicalAddress } from "../syntax/index.ts";
import { valuesOf } from "./header-values.ts";
import type { Submission } from "./situation.ts";

/** "personal": a vacation notice. "group": of a desk with its own address. "service": a program that answers requests. */
export const RESPONDER_KINDS = ["personal", "group", "service"] as const;
/** The kind of a responder. */
export type ResponderKind = (typeof RESPONDER_KINDS)[number];

/** Who would answer, and under which addresses. */
export interface Responder {
  /** A "personal" responder answers only what names one of its addresses as recipient. */
  readonly kind: ResponderKind;
  /** Every address under which the responder gets mail. */
  readonly addresses: readonly string[];
}

/** A message that arrived, and for whom. */
export interface ArrivedMessage {
  /** The address in MAIL FROM; "" is the null path. */
  readonly reversePath: string;
  /** Its fields in order, values unfolded. */
  readonly header: readonly HeaderField[];
  /** Who would answer it. */
  readonly responder: Responder;
  /** Who vouches for the reverse path. */
  readonly submission: Submission;
}

/** A message as the table of rules sees it. */
export interface Correspondence extends ArrivedMessage {
  /** The reverse path, canonical; "" when it is no address. */
  readonly path: string;
  /** The responder's addresses, lower case. */
  readonly own: ReadonlySet<string>;
  /** Whom the header names as recipients, lower case. */
  readonly addressed: readonly string[];
}

const RECIPIENT_FIELDS = ["to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc"];

/**
 * Makes a message ready for the rules, for whoever asks one of AUTO_REPLY_RULES alone.
 *
 * @param message the message, its header unfolded, and who would answer it
 * @returns the same with its addresses canonical; never throws for what the header holds
 * @example
 * const submission = { trust: "outside", spf: "pass", dkim: "none", unauthenticated: "quarantine" };
 * const responder = { kind: "personal", addresses: ["ann@example.com"] };
 * const header = [{ name: "To", value: "Ann <Ann@Example.com>" }];
 * correspondence({ reversePath: "bob@example.net", header, responder, submission }).addressed // ["ann@example.com"]
 */
export function correspondence(message: ArrivedMessage): Correspondence {
  const { reversePath, header, responder } = message;
  return {
    ...message,
    path: usableAddress(reversePath),
    own: new Set(responder.addresses.map((address) => canonicalAddress(address).toLowerCase())),
    addressed: RECIPIENT_FIELDS.flatMap((name) => valuesOf(header, name))
      .flatMap((value) => addressesOfField(value))
      .map((address) => address.toLowerCase()),
  };
}

/** One address without what could begin a header line or a second recipient; else "". */
function usableAddress(reversePath: string): string {
  const address = canonicalAddress(reversePath);
  return address.length > 320 || /[\x00-\x20\x7f<>,;]/.test(address) ? "" : address;
}
