/** An open connection to a server: transactions one after the other, then QUIT. What its answers mean for delivery is decided elsewhere. */

import { sendTransaction, type TransactionContext } from "./send-transaction.ts";
import type { ServerFacts, Transaction, TransactionResult } from "./transaction.ts";
import { closedWhile } from "./wire-failure.ts";

/** A server that is slow to answer QUIT is not waited for. */
const QUIT_LIMIT_MS = 1000;

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
    this.#isBusy = true;
    try {
      return await this.#send(transaction);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Says QUIT and closes; never waits for long. */
  async close(): Promise<void> {
    const { dialogue } = this.#parts;
    if (this.isReusable) await dialogue.quit(QUIT_LIMIT_MS);
    dialogue.fail(closedWhile("it was no longer needed"));
  }

  async #send(transaction: Transaction): Promise<TransactionResult> {
    const { server, dialogue } = this.#parts;
    this.#transactions += 1;
    const answers = await sendTransaction({ ...this.#parts, needsReset: this.#needsReset }, transaction);
    this.#needsReset = answers.some(({ kind }) => kind !== "accepted");
    return { answers, server, dsnPassedOn: server.extensions.has("DSN"), isReusable: dialogue.isQuiet };
  }
}
