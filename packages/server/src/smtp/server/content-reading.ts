/**
 * How content lies in what arrives: behind DATA up to a line with a dot, or as a BDAT chunk of so many octets. The
 * session feeds a reading until it is at its end, and then asks for the replies.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import type { InputBuffer, LineEndFlaw } from "./framing/index.ts";

/** What to answer. */
export interface ContentEnd {
  /** One for all, or one a recipient. */
  readonly replies: readonly SmtpReply[];
  /** Whether the transaction is over. */
  readonly isOver: boolean;
  /** Whether LMTP answers for each recipient here. */
  readonly isForEach: boolean;
  /** Somebody tried to end the content where it did not: the session is closed. */
  readonly smuggling?: LineEndFlaw;
}

/** One content, or one chunk of it, on its way. */
export interface ContentReading {
  /** What the answer is an answer to. */
  readonly verb: "." | "BDAT";
  /** Takes what there is; wait for the promise before more. */
  read(input: InputBuffer): Promise<void> | undefined;
  readonly isAtEnd: boolean;
  /** The refusal, once so much came after it that its end is not waited for. */
  readonly hopeless: SmtpReply | undefined;
  finish(): ContentEnd | Promise<ContentEnd>;
}
