/**
 * What a notification says, as values: the input of `compose`, and as JSON the SPEC of
 * `ricochet compose`. It is the inverse of `Report`: a recipient has the members of `Outcome`.
 *
 * All dates are ISO 8601 with their offset. Values that came over the wire (addresses, replies, the
 * original) may hold anything; they are made harmless where they are written.
 */

import type { Diagnostic, Reply } from "../model/index.ts";
import type { NotifiedAction, NotifiedReason } from "./notified.ts";
import type { Template } from "./template.ts";

/** What is to be said about one message: what became of it, for whom, who reports it, to whom, and how. */
export interface Notification {
  /** Host name of the server that reports: Reporting-MTA, and the domain of From and Message-ID. */
  readonly reportingMta: string;
  /** The envelope with which the original came. */
  readonly envelope: NotificationEnvelope;
  /** Whom it is about: one or more, in the order in which they are to stand. */
  readonly recipients: readonly NotifiedRecipient[];
  /** When the notification is written. */
  readonly now: string;
  /** Makes Message-ID and boundary unique: 1 to 64 of A-Z a-z 0-9 . _ -, another for each notification, not to be guessed. */
  readonly seed: string;
  /** The message that was not delivered: its bytes, or text that becomes UTF-8. Any line ends. */
  readonly original?: Uint8Array | string;
  /** What the server that takes the notification can. Nothing beyond 7-bit mail when absent. */
  readonly nextHop?: NextHop;
  /** Who writes: "Mail Delivery System" <MAILER-DAEMON@reportingMta> when absent. */
  readonly from?: Mailbox;
  /** Host from which the original came: Received-From-MTA. */
  readonly receivedFromMta?: string;
  /** When the original came: Arrival-Date. */
  readonly arrivalDate?: string;
  /** Our queue id of the original. */
  readonly queueId?: string;
  /** BCP 47, the preferred first. The original's Content-Language when absent, then `fallbackLanguage`. */
  readonly languages?: readonly string[];
  /** "en" when absent. */
  readonly fallbackLanguage?: string;
  /** Whether the words stand in English too, below those of another language. */
  readonly bilingual?: boolean;
  /** Whether the human part is also there as HTML. */
  readonly html?: boolean;
  /** The site's own words around ours. */
  readonly template?: Template;
  /** A larger original comes back as its header only, and the words say so. 50,000 when absent. */
  readonly returnLimitBytes?: number;
}

/** The envelope of the original (RFC 5321 §3.3, RFC 3461 §4). */
export interface NotificationEnvelope {
  /** Where the notification goes. Never "": nobody is told about a message with a null path (RFC 5321 §4.5.5). */
  readonly reversePath: string;
  /** ENVID, decoded from xtext. */
  readonly envelopeId?: string;
  /** RET: whether the sender wants the whole message back with a failure, or its header. */
  readonly ret?: "FULL" | "HDRS";
}

/** Extensions that the next hop offers. SMTPUTF8 implies 8BITMIME (RFC 6531 §3.1). */
export interface NextHop {
  /** SMTPUTF8 (RFC 6531): addresses and headers may be UTF-8. */
  readonly smtpUtf8?: boolean;
  /** 8BITMIME (RFC 6152): bodies may hold octets beyond ASCII. */
  readonly eightBitMime?: boolean;
}

/** Who writes, as From says it. */
export interface Mailbox {
  /** Display name. */
  readonly name?: string;
  /** `local@domain`. */
  readonly address?: string;
}

/** What became of the message for one recipient: the members of `Outcome` that can be written. */
export interface NotifiedRecipient {
  /** Final recipient. */
  readonly recipient: string;
  /** The address of ORCPT, decoded from xtext. */
  readonly originalRecipient?: string;
  /** The type of ORCPT; "rfc822" or "utf-8", as the address demands, when absent. */
  readonly originalRecipientType?: string;
  /** What happened (RFC 3464 §2.3.3). */
  readonly action: NotifiedAction;
  /** RFC 3463. When absent the reply tells, or the reason where there is none; a failure after a temporary reply is 4.4.7, the end of trying. */
  readonly status?: string;
  /** Chooses the words. What the status means when absent. */
  readonly reason?: NotifiedReason;
  /** The next hop's own words, and the verb that they answered. Lines of a longer reply are parted by "\n". */
  readonly reply?: Reply;
  /** When the failure was no reply ("x-unix"), or is to be reported in other words than those of `reply`. */
  readonly diagnostic?: Diagnostic;
  /** The server that answered, or would not: Remote-MTA. */
  readonly remoteMta?: string;
  /** When it was tried last: Last-Attempt-Date. */
  readonly lastAttemptAt?: string;
  /** Until when it is tried: Will-Retry-Until, only of `delayed`. */
  readonly willRetryUntil?: string;
  /** What the log of the reporting server calls this delivery. */
  readonly finalLogId?: string;
}
