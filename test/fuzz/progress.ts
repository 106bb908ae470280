/** How far a run is: one line that is written over on a terminal, one line a tenth elsewhere. */

const EVERY_MS = 250;

export class Progress {
  readonly #total: number;
  readonly #begin = performance.now();
  readonly #isTerminal = process.stdout.isTTY === true;
  #done = 0;
  #bytes = 0;
  #shownAt = 0;
  #tenths = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** How many executions there were. */
  get done(): number {
    return this.#done;
  }

  step(bytes: number, count = 1): void {
    this.#done += count;
    this.#bytes += bytes;
    if (this.#isTerminal) {
      const now = performance.now();
      if (now - this.#shownAt < EVERY_MS) return;
      this.#shownAt = now;
      process.stdout.write(`\r\x1b[K${this.#line()}`);
    } else if (Math.floor((10 * this.#done) / this.#total) > this.#tenths) {
      this.#tenths = Math.floor((10 * this.#done) / this.#total);
      console.log(this.#line());
    }
  }

  /** Prints something that stays. */
  say(text: string): void {
    console.log(this.#isTerminal ? `\r\x1b[K${text}` : text);
  }

  end(): void {
    if (this.#isTerminal) process.stdout.write("\r\x1b[K");
    console.log(this.#line());
  }

  #line(): string {
    const seconds = (performance.now() - this.#begin) / 1000;
    const rate = Math.round(this.#done / Math.max(seconds, 0.001));
    const megabytes = (this.#bytes / 1e6).toFixed(1);
    return `${Math.floor((100 * this.#done) / Math.max(this.#total, 1))} %  ${this.#done} executions, ${rate}/s, ${megabytes} MB, ${seconds.toFixed(0)} s`;
  }
}
