/**
 * What `judge` needs to know of the world, given as plain functions and lists; each may be absent,
 * and then its evidence is not looked for. All answer at once: whoever has to ask a database asks
 * it first, with `questionsOf`.
 */

import type { ScannedMessage } from "../mime/index.ts";
import type { HeaderField } from "../model/index.ts";
import type { ReturnPathKey } from "../return-path/index.ts";
import type { QuotedHeader } from "./quoted-header.ts";

/** How a bounce arrived. */
export interface BounceEnvelope {
  /** MAIL FROM: "" is the null path, undefined is not known. */
  readonly mailFrom?: string | undefined;
  /** RCPT TO. */
  readonly rcptTo: readonly string[];
  /** The bounce itself, or as `readScanned` has scanned it; without it nothing is known of the original but what the report says. */
  readonly message?: Uint8Array | ScannedMessage;
  /** What `quotedHeaders` finds in it, where that is known already: from `questionsOf`. */
  readonly quoted?: readonly QuotedHeader[];
}

/**
 * What the codecs of return paths say of an address. "valid": our signature, in time. "expired": our signature, too late.
 * "wrong": the form of a signed path, but not our signature. "unsigned": none of our forms.
 */
export interface CheckedPath {
  /** Which of these it is. */
  readonly state: "valid" | "expired" | "wrong" | "unsigned";
  /** To whom the message went that left with this path, where the path or a log knows (tokens with an id, signed VERP). */
  readonly recipients?: readonly string[];
}

/** What a log of sent mail knows of one message. */
export interface SentMessage {
  /** All recipients of the envelope, as they were sent to. */
  readonly recipients: readonly string[];
}

/** A DKIM-Signature (RFC 6376 §3.5) in the quoted original, and the header around it. */
export interface QuotedSignature {
  /** d=, lower case. */
  readonly domain: string;
  /** s= */
  readonly selector: string;
  /** b=, without white space: different for each message. */
  readonly b: string;
  /** h=, lower case: the fields that it covers. */
  readonly signed: readonly string[];
  /** The quoted header; values unfolded, one character a byte. */
  readonly header: readonly HeaderField[];
}

/** What is known of our own mail; each member may be absent. */
export interface Lookups {
  /** The signed return paths: see `CheckedPath`. */
  checkPath?(address: string): CheckedPath;
  /** Whether every message with this reverse path has been sent with a signed one, for longer than bounces take. */
  signsAll?(address: string): boolean;
  /** Whether no mail is ever sent with this reverse path: an address for incoming mail, or one long given up. */
  neverSends?(address: string): boolean;
  /** Keys of header stamps, with the time that `checkStamp` needs. */
  readonly stamps?: { readonly keys: readonly ReturnPathKey[]; readonly now: Date; readonly maxAgeDays?: number };
  /** Whether every message of this author is stamped, and has been for longer than bounces take. */
  stampsAll?(author: string): boolean;
  /**
   * A signature of one of `signingDomains`: what the log knows of the message that left with this b=, or "verified" when its
   * cryptography was checked and there is no log; undefined when it is unknown or wrong.
   */
  findSignature?(signature: QuotedSignature): SentMessage | "verified" | undefined;
  /** What the log of sent mail has under a Message-ID (without angle brackets). */
  findSent?(messageId: string): SentMessage | undefined;
  /** Domains that we sign for, lower case; `ownDomains` where they are not named: others may send mail of these as well. */
  readonly signingDomains?: readonly string[];
  /** Domains whose mail only we send, lower case. */
  readonly ownDomains?: readonly string[];
  /** Every name that our servers write into Received, lower case. */
  readonly ownHosts?: readonly string[];
  /** Every IP address from which our mail leaves. */
  readonly ownAddresses?: readonly string[];
  /** Whether a Message-ID (without angle brackets) has the form that our programs give, and users' programs do not. */
  isOwnMessageId?(messageId: string): boolean;
}
