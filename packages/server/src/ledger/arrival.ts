/**
 * Something that tells what became of mail, as it reached us and before it is read. Every source ends in this one type.
 * What comes again is known by what is made of its octets: see arrival-key.ts.
 */

/** The ways in which an arrival can reach us. */
export const SOURCES = ["delivery", "smtp", "lmtp", "pipe", "maildir", "mbox", "imap", "http", "webhook", "log"] as const;
/** One of SOURCES. */
export type Source = (typeof SOURCES)[number];

/** How it was handed over, as far as that is known. */
export interface ArrivalEnvelope {
  /** Reverse path; "" is the null sender. */
  readonly mailFrom?: string;
  /** The addresses to which it came: signed paths of ours among them. */
  readonly rcptTo: readonly string[];
  /** IP address of the client. */
  readonly client?: string;
  readonly hello?: string;
}

/** A return path of ours that was checked when the mail came to it. */
export interface KnownPath {
  readonly path: string;
  /** The sender that was signed; with VERP, which signs nothing, the recipient in the path. */
  readonly address: string;
  readonly isVerp: boolean;
}

/** A mail that came back. */
export interface Arrival {
  readonly source: Source;
  /** What names the source among those of its kind: "imap bounces@example.com", a folder, a queue id. */
  readonly account: string;
  readonly atMs: number;
  /** The mail; of a large one it may be the beginning, which has all that a report says. */
  readonly octets: Uint8Array;
  /** Of the whole, where `octets` are not all. */
  readonly sizeBytes?: number;
  readonly envelope: ArrivalEnvelope;
  /** Those of `envelope.rcptTo` that need not be checked again. */
  readonly knownPaths?: readonly KnownPath[];
  readonly tenant: string;
}
