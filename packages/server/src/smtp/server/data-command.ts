/** DATA (RFC 5321 §4.1.1.4): asks the program for a sink, and reads content into it up to the line with a dot. */

import type { SmtpReply } from "../../envelope/index.ts";
import { after } from "./after.ts";
import type { ContentEnd, ContentReading } from "./content-reading.ts";
import type { ContentReceiver } from "./content-receiver.ts";
import { DotReader, type InputBuffer } from "./framing/index.ts";
import { openContent } from "./open-content.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

/** Answers DATA. */
export function dataCommand(state: SessionState, argument: string): Reaction | Promise<Reaction> {
  if (argument !== "") return { reply: REPLIES.noArgument };
  const refusal = whyNot(state);
  if (refusal !== undefined) return { reply: refusal };
  return after(openContent(state), (content) => {
    if ("code" in content) return { reply: content };
    state.reading = new DataReading(content);
    return { reply: REPLIES.sendContent };
  });
}

function whyNot({ transaction, isLmtp }: SessionState): SmtpReply | undefined {
  if (transaction === undefined) return REPLIES.mailNeeded;
  if (transaction.content !== undefined) return REPLIES.chunksBegan;
  if (transaction.sender.body === "BINARYMIME") return REPLIES.binaryNeedsBdat;
  if (transaction.recipientCount > 0) return undefined;
  return transaction.hasTried && !isLmtp ? REPLIES.noValidRecipients : REPLIES.rcptNeeded;
}

class DataReading implements ContentReading {
  readonly verb = ".";
  readonly #dots = new DotReader();
  readonly #content: ContentReceiver;

  constructor(content: ContentReceiver) {
    this.#content = content;
  }

  get isAtEnd(): boolean {
    return this.#dots.isAtEnd;
  }

  get hopeless(): SmtpReply | undefined {
    return this.#content.isHopeless ? this.#content.refusal : undefined;
  }

  read(input: InputBuffer): Promise<void> | undefined {
    const octets = this.#dots.read(input);
    if (this.#dots.hasLostCr) this.#content.refuseFor("bare-cr");
    return this.#content.take(octets);
  }

  finish(): ContentEnd | Promise<ContentEnd> {
    return after(this.#content.finish(), (replies) => {
      const { flaw } = this.#content;
      const end = { replies, isOver: true, isForEach: true };
      return flaw === undefined ? end : { ...end, smuggling: flaw };
    });
  }
}
