/** What the outputs of a trie mean: runs of phrases, by number, as flat arrays; all of one output lies side by side. */

/** One run of a phrase. */
export interface Output {
  /** Index of the phrase. */
  readonly phrase: number;
  /** Slot in which its last sighting is kept, or -1 when nothing follows it. */
  readonly slot: number;
  /** Slot of the run that must precede, or -1 for the first. */
  readonly previous: number;
}

/** Phrase, slot, previous, and the output before it in the same state. */
const ENTRY = 4;
const FIRST_SIZE = 1024;

export class Outputs {
  #entries: Int32Array;
  #count = 0;

  constructor(entries: Int32Array = new Int32Array(FIRST_SIZE * ENTRY)) {
    this.#entries = entries;
  }

  get entries(): Int32Array {
    return this.#entries.subarray(0, this.#count * ENTRY);
  }

  /** The number of the new output; they are numbered 0, 1, 2 … */
  add({ phrase, slot, previous }: Output): number {
    const place = this.#count * ENTRY;
    if (place === this.#entries.length) this.#grow();
    this.#entries[place] = phrase;
    this.#entries[place + 1] = slot;
    this.#entries[place + 2] = previous;
    this.#entries[place + 3] = -1;
    return this.#count++;
  }

  /** Says which output hung in the same state before. */
  chain(output: number, before: number): void {
    this.#entries[output * ENTRY + 3] = before;
  }

  phrase(output: number): number {
    return this.#entries[output * ENTRY] as number;
  }

  slot(output: number): number {
    return this.#entries[output * ENTRY + 1] as number;
  }

  previous(output: number): number {
    return this.#entries[output * ENTRY + 2] as number;
  }

  /** The output that hung in the same state before, -1 when it was the first. */
  before(output: number): number {
    return this.#entries[output * ENTRY + 3] as number;
  }

  #grow(): void {
    const grown = new Int32Array(this.#entries.length * 2);
    grown.set(this.#entries);
    this.#entries = grown;
  }
}
