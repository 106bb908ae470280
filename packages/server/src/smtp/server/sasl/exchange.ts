/**
 * One authentication, step by step (RFC 4422 §3): the client's response goes in, what comes next goes out. Knows no SMTP; base64,
 * cancelling and replies are the session's.
 */

import type { Credentials } from "../session-handler.ts";

/** What comes next. */
export type SaslStep =
  /** Ask the client again, with these octets. */
  | { readonly kind: "challenge"; readonly octets: Buffer }
  | { readonly kind: "success"; readonly user: string }
  /** Wrong user or secret; which of them is not said. */
  | { readonly kind: "failure"; readonly user?: string }
  /** The client does not speak the mechanism. */
  | { readonly kind: "malformed" };

/** An authentication that goes on. */
export interface SaslExchange {
  /** What a client hears that sent no initial response. */
  readonly firstChallenge: Buffer;
  next(response: Buffer): SaslStep | Promise<SaslStep>;
}

/** What a mechanism is given. */
export interface SaslMaterial {
  readonly credentials: Credentials;
  /** Makes our part of a nonce, printable and without commas; handed in so that a test can play the examples of the RFCs. */
  readonly nonce: () => string;
  /** Makes the salts that unknown users get; the same for as long as the server runs. */
  readonly decoySecret: Buffer;
}

/** The client does not speak the mechanism. */
export const MALFORMED: SaslStep = { kind: "malformed" };
/** A mechanism in which the client begins asks for nothing in particular. */
export const NO_CHALLENGE: Buffer = Buffer.alloc(0);
