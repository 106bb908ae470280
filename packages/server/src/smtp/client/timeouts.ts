/** How long a server may take, by what it is asked (RFC 5321 §4.5.3.2). Each reply of a pipelined group has the whole time. */

export interface Timeouts {
  /** Until the connection stands. */
  readonly connectMs: number;
  readonly greetingMs: number;
  /** EHLO, STARTTLS with its handshake, AUTH, MAIL, RCPT, RSET. */
  readonly commandMs: number;
  /** Until 354. */
  readonly dataStartMs: number;
  /** Until the server has taken what was written, while content is sent. */
  readonly dataBlockMs: number;
  /** From the final dot to its reply: short ones make duplicates (RFC 1047). */
  readonly dataEndMs: number;
}

const MINUTE_MS = 60_000;

/** The times of RFC 5321, and 30 s for the connection as in Postfix. */
export const DEFAULT_TIMEOUTS: Timeouts = {
  connectMs: 30_000,
  greetingMs: 5 * MINUTE_MS,
  commandMs: 5 * MINUTE_MS,
  dataStartMs: 2 * MINUTE_MS,
  dataBlockMs: 3 * MINUTE_MS,
  dataEndMs: 10 * MINUTE_MS,
};
