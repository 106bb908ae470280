/**
 * Replies on their way out: those to all that arrived together leave together (RFC 2920 §3.2), in one write. A client
 * that sends commands and never reads its replies does not make them pile up: the session stops reading until it does.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { formatReply } from "../wire/index.ts";
import type { Channel } from "./channel.ts";

/** They are sent on once there is so much of them, however many commands still lie there. */
const FLUSH_AT_LENGTH = 16_384;

/** The replies of one session. */
export class Outbox {
  readonly #channel: Channel;
  #text = "";
  #isBlocked = false;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Whether the client does not read. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  add(reply: SmtpReply, allowsUtf8 = false): void {
    this.#text += formatReply(reply, allowsUtf8);
    if (this.#text.length >= FLUSH_AT_LENGTH) this.flush();
  }

  flush(): void {
    if (this.#text === "") return;
    const text = this.#text;
    this.#text = "";
    if (!this.#channel.write(text)) this.#isBlocked = true;
  }

  /** The client reads again. */
  drained(): void {
    this.#isBlocked = false;
  }
}
