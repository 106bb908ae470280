/**
 * How much of a hostile message is looked at. Every limit is an option of `read`; beyond it the
 * rest is passed over and a problem says so.
 */

export interface Limits {
  /** Longer input is cut. */
  readonly messageBytes: number;
  /** Longer header blocks are cut: of one message or part. */
  readonly headerBytes: number;
  readonly headerFields: number;
  /** How deep multiparts may be nested. */
  readonly depth: number;
  readonly parts: number;
  /** How much of a text part is read as the human part. */
  readonly textBytes: number;
  readonly recipients: number;
}

export const DEFAULT_LIMITS: Limits = {
  messageBytes: 64 * 1024 * 1024,
  headerBytes: 1024 * 1024,
  headerFields: 10_000,
  depth: 32,
  parts: 1_000,
  textBytes: 1024 * 1024,
  recipients: 10_000,
};
