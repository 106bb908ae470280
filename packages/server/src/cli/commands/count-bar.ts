/** How far a long piece of work with entries is, on the standard error and only where that is a terminal; shown after a second. */

import type { SingleBar } from "cli-progress";
import { startBar } from "./terminal-bar.ts";

/** How far it is. */
export interface CountedSoFar {
  readonly done: number;
  /** Absent while nobody knows. */
  readonly total?: number;
  /** "read", "written". */
  readonly words: string;
}

const WAIT_MS = 1_000;
const INTERVAL_MS = 100;

export class CountBar {
  readonly #stderr: NodeJS.WriteStream;
  #shownAtMs = Date.now() + WAIT_MS - INTERVAL_MS;
  #bar: SingleBar | undefined;

  constructor(stderr: NodeJS.WriteStream) {
    this.#stderr = stderr;
  }

  async show({ done, total, words }: CountedSoFar): Promise<void> {
    const nowMs = Date.now();
    if (this.#stderr.isTTY !== true || nowMs - this.#shownAtMs < INTERVAL_MS) return;
    this.#shownAtMs = nowMs;
    this.#bar ??= await this.#start();
    this.#bar.setTotal(Math.max(total ?? done, 1));
    this.#bar.update(done, { words });
  }

  end(): void {
    this.#bar?.stop();
  }

  #start(): Promise<SingleBar> {
    return startBar(this.#stderr, { format: "{bar} {value} of {total} {words}", total: 1, told: { words: "" } });
  }
}
