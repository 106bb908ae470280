/**
 * A progress bar on the standard error, for work that takes more than a second and whose output goes
 * elsewhere. Where the output is a table on the same terminal, its rows are the progress.
 */

import type { SingleBar } from "cli-progress";
import type { Context } from "./context.ts";
import { startBar } from "./terminal-bar.ts";

const WAIT_MS = 1000;
const INTERVAL_MS = 100;

export class Progress {
  readonly isWanted: boolean;
  readonly #stderr: NodeJS.WriteStream;
  readonly #total: () => number | undefined;
  readonly #startedAtMs = Date.now();
  #shownAtMs = this.#startedAtMs + WAIT_MS - INTERVAL_MS;
  #bytes = 0;
  #messages = 0;
  #bar: SingleBar | undefined;

  constructor({ stdout, stderr }: Context["process"], total: () => number | undefined) {
    this.isWanted = stderr.isTTY === true && stdout.isTTY !== true;
    this.#stderr = stderr;
    this.#total = total;
  }

  readonly addBytes = (count: number): void => {
    this.#bytes += count;
  };

  async addMessages(count: number): Promise<void> {
    this.#messages += count;
    const now = Date.now();
    if (now - this.#shownAtMs < INTERVAL_MS) return;
    this.#shownAtMs = now;
    this.#bar ??= await this.#start();
    const perSecond = Math.round((this.#messages * 1000) / Math.max(1, now - this.#startedAtMs));
    this.#bar.update(this.#bytes, { messages: this.#messages, perSecond });
  }

  end(): void {
    this.#bar?.stop();
  }

  #start(): Promise<SingleBar> {
    const total = this.#total();
    const format =
      total === undefined
        ? "{messages} messages, {perSecond}/s"
        : "{bar} {percentage}%  {messages} messages, {perSecond}/s, {eta_formatted} left";
    return startBar(this.#stderr, { format, total: Math.max(1, total ?? 1), told: { messages: 0, perSecond: 0 } });
  }
}
