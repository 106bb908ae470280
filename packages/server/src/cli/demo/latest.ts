/** The last events as sentences. Forged bounces come in floods: those in a row are one sentence, with their number. */

import { printable } from "../present/index.ts";
import type { DemoEvent } from "./demo-event.ts";
import { type Sentence, sentenceOf } from "./sentences.ts";

/** No terminal has more rows. */
const LIMIT = 300;

export class Latest {
  readonly #sentences: Sentence[] = [];
  #forgedInARow = 0;

  /** The newest last. */
  get sentences(): readonly Sentence[] {
    return this.#sentences;
  }

  tell(event: DemoEvent): void {
    const sentence = sentenceOf(event);
    if (sentence === undefined) return;
    this.#forgedInARow = event.kind === "forged-bounce" ? this.#forgedInARow + 1 : 0;
    if (this.#forgedInARow > 1) this.#sentences.pop();
    const before = this.#forgedInARow > 1 ? `${this.#forgedInARow} at once; the last: ` : "";
    this.say({ ...sentence, text: before + sentence.text });
  }

  say(sentence: Sentence): void {
    if (this.#sentences.push({ ...sentence, text: printable(sentence.text) }) > LIMIT) this.#sentences.shift();
  }
}
