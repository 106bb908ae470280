/** What a foreign program knows when it writes a bounce, and what it sends. */

/** One message that some other server would not have. */
export interface FailedMail {
  /** Host that writes. */
  readonly host: string;
  /** Whom it tells: the reverse path of the message. */
  readonly sender: string;
  readonly recipients: readonly string[];
  /** Reply of the next hop, as one line: "550 5.1.1 no such user". */
  readonly reply: string;
  /** The next hop, and the command that it answered. */
  readonly remoteHost: string;
  readonly remoteAddress: string;
  /** The message, as it came in. */
  readonly content: Buffer;
  readonly nowMs: number;
  /** Different for each notification. */
  readonly id: string;
}

/** How one program words it. Both parts end without a line end. */
export interface WordedBounce {
  readonly from: string;
  readonly subject: string;
  /** Other fields of the header, as that program writes them. */
  readonly fields: readonly string[];
  readonly text: readonly string[];
  /** Groups of fields: of the message, then one for each recipient. Without it the text is all there is (RFC 3464 is not for everyone). */
  readonly status?: readonly (readonly string[])[];
  /** How the message comes back: whole, its header only, or below the text. */
  readonly returned: "message/rfc822" | "text/rfc822-headers" | "inline";
}

/** "5.1.1" of "550 5.1.1 no such user", otherwise the class alone. */
export function statusOf(reply: string): string {
  return /^[245][0-9]{2}[ -]([245]\.[0-9]{1,3}\.[0-9]{1,3})(?: |$)/u.exec(reply)?.[1] ?? `${reply.slice(0, 1)}.0.0`;
}

/** Date as RFC 5322 §3.3 has it, in universal time. */
export function mailDate(ms: number): string {
  return new Date(ms).toUTCString().replace("GMT", "+0000");
}
