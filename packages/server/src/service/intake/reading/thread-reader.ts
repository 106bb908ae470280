/**
 * The main thread's end of the thread that reads: what comes in one turn of the event loop, or while the thread is busy, goes
 * over in one message. One message is under way at a time, so that its answer needs no name.
 *
 * Always holds: each mail is answered. When the thread dies, what it had and all that comes later is read in place.
 */

import { Worker } from "node:worker_threads";
import { threadFile } from "../../../threads/index.ts";
import { type FromReadingThread, packMails } from "./packed-mail.ts";
import { type MailToRead, type ReadMail, readMail } from "./read-mail.ts";

interface Waiting {
  readonly mails: readonly MailToRead[];
  readonly resolve: (read: readonly ReadMail[]) => void;
}

/** What one batch leaves behind is garbage when the next one comes. */
const YOUNG_HEAP_MB = 8;

/** Starts the worker. */
export function startReadingThread(): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_HEAP_MB };
  return new Worker(threadFile("reading-thread", import.meta.url), { name: "reader", resourceLimits });
}

/** A thread that reads. */
export class ThreadReader {
  readonly #worker: Worker;
  #gathered: Waiting[] = [];
  #underWay: readonly Waiting[] = [];
  #isDead = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (read: FromReadingThread) => this.#answer(read));
    worker.on("error", () => this.#die());
    worker.on("exit", () => this.#die());
    // it keeps nobody alive who would end otherwise
    worker.unref();
  }

  /** What mails say, in their order. */
  read(mails: readonly MailToRead[]): Promise<readonly ReadMail[]> {
    if (this.#isDead) return Promise.resolve(mails.map(readMail));
    if (this.#gathered.length === 0 && this.#underWay.length === 0) setImmediate(() => this.#post());
    return new Promise((resolve) => this.#gathered.push({ mails, resolve }));
  }

  /** Ends the thread; what it had is read in place. */
  async close(): Promise<void> {
    await this.#worker.terminate();
    this.#die();
  }

  #post(): void {
    if (this.#isDead || this.#gathered.length === 0 || this.#underWay.length > 0) return;
    this.#underWay = this.#gathered;
    this.#gathered = [];
    const { mails, buffer } = packMails(this.#underWay.flatMap((waiting) => waiting.mails));
    this.#worker.postMessage(mails, [buffer]);
  }

  #answer(read: FromReadingThread): void {
    const answered = this.#underWay;
    this.#underWay = [];
    let at = 0;
    for (const { mails, resolve } of answered) {
      resolve(read.slice(at, at + mails.length));
      at += mails.length;
    }
    // what is asked because of these answers goes along
    setImmediate(() => this.#post());
  }

  #die(): void {
    this.#isDead = true;
    const left = [...this.#underWay, ...this.#gathered];
    this.#underWay = [];
    this.#gathered = [];
    for (const { mails, resolve } of left) resolve(mails.map(readMail));
  }
}
