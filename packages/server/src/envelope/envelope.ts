/**
 * The nouns of mail on its way (RFC 5321 §2.3.1, RFC 3461): what MAIL FROM and RCPT TO said. Everything
 * from the socket to the queue and back to a socket speaks of mail in these words, and in no others.
 *
 * Addresses are as they stood in the envelope, without angle brackets, the domain in lower case; "" is the null path.
 */

import type { Notify } from "@ricochet/core";

/** BODY= of MAIL FROM (RFC 6152, RFC 3030). */
export const BODY_TYPES = ["7BIT", "8BITMIME", "BINARYMIME"] as const;
/** What the content may hold. */
export type BodyType = (typeof BODY_TYPES)[number];

/** What MAIL FROM said. */
export interface Sender {
  /** Reverse path; "" is the null path. */
  readonly reversePath: string;
  /** ENVID, still in xtext, as it must be passed on (RFC 3461 §4.4). */
  readonly envelopeId?: string;
  /** RET. */
  readonly ret?: "FULL" | "HDRS";
  /** BODY; 7BIT when the client said nothing. */
  readonly body: BodyType;
  /** Whether SMTPUTF8 was given (RFC 6531). */
  readonly smtpUtf8: boolean;
  /** Whether REQUIRETLS was given (RFC 8689). */
  readonly requireTls: boolean;
}

/** What one RCPT TO said. */
export interface Recipient {
  /** Forward path. */
  readonly address: string;
  /** NOTIFY. */
  readonly notify: Notify;
  /** ORCPT, "type;xtext" as it came and must be passed on. */
  readonly originalRecipient?: string;
}
