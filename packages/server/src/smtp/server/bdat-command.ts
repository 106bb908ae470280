/**
 * BDAT (RFC 3030): content in chunks of known size. A chunk follows its command at once, wanted or not, so a refused one
 * is taken into nothing before it is answered; after a refusal the transaction is over, and later chunks of it
 * hear that there is none.
 *
 * A size that cannot be read leaves no way to find the next command, and one far beyond the largest message is not
 * worth waiting for: both close the session.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { after } from "./after.ts";
import type { ContentEnd, ContentReading } from "./content-reading.ts";
import type { ContentReceiver } from "./content-receiver.ts";
import type { InputBuffer } from "./framing/index.ts";
import { openContent } from "./open-content.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

const CHUNK = /^(\d{1,15})( LAST)?$/i;
const NO_REPLY_YET: Reaction = {};
/** How much more than the largest message a refused chunk may have. */
const PATIENCE_FACTOR = 2;

/** Answers BDAT. */
export function bdatCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  const [, size, last] = CHUNK.exec(argument) ?? [];
  if (size === undefined) return { reply: REPLIES.bdatSyntax, next: "end" };
  const sizeBytes = Number(size);
  if (sizeBytes > state.setting.options.limits.maxMessageBytes * PATIENCE_FACTOR) return { reply: REPLIES.tooLarge, next: "end" };
  return after(contentOf(state), (content) => {
    state.reading = new ChunkReading(content, sizeBytes, last !== undefined);
    return NO_REPLY_YET;
  });
}

/** The content that the chunk belongs to, opened by the first one; or why there is none. */
function contentOf(state: SessionState): ContentReceiver | SmtpReply | Promise<ContentReceiver | SmtpReply> {
  const { transaction } = state;
  if (transaction === undefined) return REPLIES.mailNeeded;
  if (transaction.content !== undefined) return transaction.content;
  if (transaction.recipientCount > 0) return openContent(state);
  return transaction.hasTried && !state.isLmtp ? REPLIES.noValidRecipients : REPLIES.rcptNeeded;
}

class ChunkReading implements ContentReading {
  readonly verb = "BDAT";
  /** A chunk has an end that is known beforehand. */
  readonly hopeless = undefined;
  readonly #content: ContentReceiver | SmtpReply;
  readonly #sizeBytes: number;
  readonly #isLast: boolean;
  #leftBytes: number;

  constructor(content: ContentReceiver | SmtpReply, sizeBytes: number, isLast: boolean) {
    this.#content = content;
    this.#sizeBytes = sizeBytes;
    this.#leftBytes = sizeBytes;
    this.#isLast = isLast;
  }

  get isAtEnd(): boolean {
    return this.#leftBytes === 0;
  }

  read(input: InputBuffer): Promise<void> | undefined {
    const octets = input.take(this.#leftBytes);
    this.#leftBytes -= octets.length;
    return "code" in this.#content ? undefined : this.#content.take(octets);
  }

  finish(): ContentEnd | Promise<ContentEnd> {
    const isForEach = this.#isLast;
    if ("code" in this.#content) return { replies: [this.#content], isOver: true, isForEach };
    if (this.#isLast) return after(this.#content.finish(), (replies) => ({ replies, isOver: true, isForEach }));
    const { refusal } = this.#content;
    if (refusal !== undefined) return { replies: [refusal], isOver: true, isForEach };
    return { replies: [{ code: 250, status: "2.0.0", text: `${this.#sizeBytes} octets received` }], isOver: false, isForEach };
  }
}
