/** A message that the people of the demo send, before it is octets. */

/** Who writes, what about, and in which language: bounces come back in it. */
export interface Writer {
  readonly address: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** `{n}` is a number that makes each subject its own. */
  readonly subjects: readonly string[];
  readonly text: string;
}

/** One message. */
export interface Letter {
  readonly writer: Writer;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  /** Whether all is to be told: delivery too (RFC 3461 NOTIFY). */
  readonly wantsAllNotices: boolean;
}
