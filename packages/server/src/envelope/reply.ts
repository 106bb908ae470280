/** A reply of an SMTP server (RFC 5321 §4.2), ours or another's. */

/** Code, enhanced status and words of a reply. */
export interface SmtpReply {
  /** Three digits. */
  readonly code: number;
  /** RFC 3463, "5.1.1"; absent where the reply has none (greeting, EHLO, DATA's 354). */
  readonly status?: string;
  /** The words behind code and status; lines parted by "\n", without the status that each bears. */
  readonly text: string;
}
