/**
 * Replies on their way out: those to all that arrived together leave together (RFC 2920 §3.2), in one write. A client
 * that sends commands and never reads its replies does not make them pile up: the session stops reading until it does.
 *
 * Also counts the refusals among them, and says when a reply was the last that the client gets.
 */

import type { SmtpReply } from "../../envelope/index.ts";
import { formatReply } from "../wire/index.ts";
import type { Channel } from "./channel.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";

/** They are sent on once there is so much of them, however many commands still lie there. */
const FLUSH_AT_LENGTH = 16_384;

/** The replies of one session. */
export class Outbox {
  readonly #channel: Channel;
  readonly #state: SessionState;
  #text = "";
  #errorCount = 0;
  #isBlocked = false;

  constructor(channel: Channel, state: SessionState) {
    this.#channel = channel;
    this.#state = state;
  }

  /** Whether the client does not read. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** Whether there was one refusal too many. */
  get hasTooManyErrors(): boolean {
    return this.#errorCount >= this.#state.setting.options.limits.maxErrors;
  }

  /** Says a reply to the verb at hand. One recipient too many is no error: whoever sends to many meets it each time. */
  add(reply: SmtpReply): void {
    const state = this.#state;
    this.#text += formatReply(reply, state.transaction?.sender.smtpUtf8);
    if (this.#text.length >= FLUSH_AT_LENGTH) this.flush();
    if (reply.code < 400) return;
    this.#tell(reply);
    if (reply !== REPLIES.tooManyRecipients) this.#errorCount += 1;
  }

  /** That we go down is no refusal of anything, and the end of the session tells it. */
  #tell(reply: SmtpReply): void {
    if (reply === REPLIES.shuttingDown) return;
    const { setting, verb, transaction } = this.#state;
    const of = transaction === undefined ? {} : { sender: transaction.sender.reversePath };
    this.#state.observe({ kind: "reply", session: setting.id, verb, reply, ...of });
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
