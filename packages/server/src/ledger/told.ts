/**
 * What somebody whom we trust told us without any mail: a sending service whose signature was checked, the log of a mail
 * server of ours. It is a report already; nobody has to be asked whether it is about mail of ours.
 */

import type { Report, Strength } from "@ricochet/core";
import type { Source } from "./arrival.ts";
import type { Stream } from "./scope.ts";

/**
 * Why somebody is believed without any mail: a sending service proved that the request is its own; or a log was followed that
 * our own mail server writes. Unlike the proofs of a bounce it stands for whatever he says.
 */
export interface Vouch {
  readonly kind: "provider-webhook" | "own-log";
  /** "proof" where a signature covers what was said; "strong" where a password came with it, or it stood in a file of ours. */
  readonly strength: Extract<Strength, "strong" | "proof">;
  /** Who, and by what: "sendgrid by its signature", "log /var/log/mail.log". */
  readonly found: string;
}

/** A report that is believed. */
export interface Told {
  readonly source: Source;
  /** What names the source among those of its kind: "webhook postmark", "log /var/log/mail.log". */
  readonly account: string;
  /** The same whenever the same thing is told again. */
  readonly key: string;
  readonly atMs: number;
  /** As it was told: the request, the line. */
  readonly octets: Uint8Array;
  readonly report: Report;
  readonly vouch: Vouch;
  /** Whose mail it is, where the message is not known otherwise. */
  readonly tenant: string;
  readonly stream: Stream;
}
