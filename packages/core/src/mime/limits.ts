/**
 * How much of a hostile message is looked at. Every limit is an option of `read`; beyond it the
 * rest is passed over and a problem says so.
 */

/** Beyond a limit the rest is passed over, and a problem says so. */
export interface Limits {
  /** Longer input is cut. */
  readonly messageBytes: number;
  /** Longer header blocks are cut: of one message or part. */
  readonly headerBytes: number;
  /** Further fields of a header block are passed over. */
  readonly headerFields: number;
  /** How deep multiparts may be nested. */
  readonly depth: number;
  /** Parts of one message, on all levels. */
  readonly parts: number;
  /** How much of a text part is read as the human part. */
  readonly textBytes: number;
  /** Outcomes of one report. */
  readonly recipients: number;
}

/** Enough for every honest mail. */
export const DEFAULT_LIMITS: Limits = {
  messageBytes: 64 * 1024 * 1024,
  headerBytes: 1024 * 1024,
  headerFields: 10_000,
  depth: 32,
  parts: 1_000,
  textBytes: 1024 * 1024,
  recipients: 10_000,
};
