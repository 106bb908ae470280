/** An open connection to a server: transactions one after the other, then QUIT. What its answers mean for delivery is decided elsewhere. */

import { Readable } from "node:stream";
import type { BodySource, Recipient, Sender } from "../../envelope/index.ts";
import type { Heard } from "./ask.ts";
import { sendEnvelope } from "./send-envelope.ts";
import { sendTransaction, type TransactionContext } from "./send-transaction.ts";
import type { ServerFacts, Transaction, TransactionResult } from "./transaction.ts";
import { closedWhile } from "./wire-failure.ts";

/** A server that is slow to answer QUIT is not waited for. */
const QUIT_LIMIT_MS = 1000;

/** A probe says no SIZE, and sends nothing. */
const NO_BODY: BodySource = { sizeBytes: 0, inMemory: new Uint8Array(), read: () => Readable.from([]) };

/** What a connection is made of. */
export type ConnectionParts = Omit<TransactionContext, "needsReset">;

export class Connection {
  readonly #parts: ConnectionParts;
  #needsReset = false;
  #isBusy = false;
  #transactions = 0;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** What the server said of itself. */
  get server(): ServerFacts {
    return this.#parts.server;
  }

  /** Transactions so far. */
  get transactions(): number {
    return this.#transactions;
  }

  /** Whether it can take another transaction, as far as one can see from here. */
  get isReusable(): boolean {
    return !this.#isBusy && this.#parts.dialogue.isQuiet;
  }

  /** Calls `ended` once when the server goes away. */
  whenEnded(ended: () => void): void {
    this.#parts.dialogue.whenEnded(ended);
  }

  /** Sends one transaction. Throws TypeError for an envelope that cannot be written, and while another is on its way. */
  async send(transaction: Transaction): Promise<TransactionResult> {
    if (this.#isBusy) throw new TypeError("one transaction at a time");
    if (transaction.recipients.length === 0) throw new TypeError("a transaction needs a recipient");
    const { server, dialogue } = this.#parts;
    this.#isBusy = true;
    this.#transactions += 1;
    try {
      const answers = await sendTransaction({ ...this.#parts, needsReset: this.#needsReset }, transaction);
      this.#needsReset = answers.some(({ kind }) => kind !== "accepted");
      return { answers, server, said: dialogue.transcript.take(), dsnPassedOn: server.extensions.has("DSN"), isReusable: dialogue.isQuiet };
    } finally {
      this.#isBusy = false;
    }
  }

  /** Asks for one recipient and sends nothing; what was heard to RCPT, or to MAIL where that was refused. */
  async probe(sender: Sender, recipient: Recipient): Promise<Heard> {
    const { dialogue, server, timeouts } = this.#parts;
    this.#needsReset = true;
    const options = { extensions: server.extensions, timeouts, needsReset: false, asksData: false };
    const { recipients } = await sendEnvelope(dialogue, { sender, recipients: [recipient], body: NO_BODY }, options);
    return recipients[0] as Heard;
  }

  /** Says QUIT and closes; never waits for long. */
  async close(): Promise<void> {
    const { dialogue } = this.#parts;
    if (this.isReusable) await dialogue.quit(QUIT_LIMIT_MS);
    dialogue.fail(closedWhile("it was no longer needed"));
  }
}
