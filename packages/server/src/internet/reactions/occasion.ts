/** What a host knows when it comes to react: the message that it took, and whom it answered before. */

/** A message that was taken. */
export interface Occasion {
  readonly host: string;
  readonly address: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly content: Buffer;
  readonly nowMs: number;
  /** Different for each occasion. */
  readonly id: string;
  /** Whom the host's responder has answered; it adds to it. */
  readonly answered: Set<string>;
}
