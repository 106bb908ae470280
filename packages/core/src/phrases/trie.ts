/**
 * A trie of words in flat arrays: for each state the word that goes on from it, where there is only
 * one (nearly everywhere), else a hash table of transitions; and the chain of outputs that end
 * there. State 0 is the start.
 */

const EMPTY = -1;
/** Stands for the only word of a state that has several. */
const SEVERAL = -1;
/** State, word, next state, and one unused to round the entry. */
const ENTRY = 4;
/** States that the arrays begin with; they double when full. */
const FIRST_SIZE = 1024;

export class Trie {
  #states = 1;
  /** First output that ends in a state, as an index into `next`; EMPTY for none. */
  #head = new Int32Array(FIRST_SIZE).fill(EMPTY);
  /** For each output the next one that ends in the same state. */
  readonly #next: number[] = [];

  /** The one word that goes on from a state: 0 for none, SEVERAL where the table knows them. */
  #onlyWord = new Int32Array(FIRST_SIZE);
  /** The state behind that word. */
  #onlyNext = new Int32Array(FIRST_SIZE);

  /** Entries of state, word, next state: side by side, so that a step costs one cache line. */
  #table = new Int32Array(FIRST_SIZE * ENTRY).fill(EMPTY);
  #entries = 0;

  /** For each word the state that it leads to from the start, 0 for none: most words of a text begin nothing. */
  #first = new Int32Array(FIRST_SIZE);

  /** The state after `word` at the start, 0 when no phrase begins with it. */
  first(word: number): number {
    return word < this.#first.length ? (this.#first[word] as number) : 0;
  }

  /** The state after `word`, 0 when nothing goes on with it. */
  step(state: number, word: number): number {
    const only = this.#onlyWord[state] as number;
    if (only === word) return this.#onlyNext[state] as number;
    return only === SEVERAL ? this.#lookUp(state, word) : 0;
  }

  /** The state after `word`, made when it is missing. */
  extend(state: number, word: number): number {
    const known = state === 0 ? this.first(word) : this.step(state, word);
    if (known !== 0) return known;
    const made = this.#states++;
    if (made === this.#head.length) this.#growStates();
    if (state === 0) this.#noteFirst(word, made);
    else this.#noteStep(state, word, made);
    return made;
  }

  /** Hangs output number `output` (they are numbered 0, 1, 2 …) on a state. */
  end(state: number, output: number): void {
    this.#next[output] = this.#head[state] as number;
    this.#head[state] = output;
  }

  /** The first output that ends in a state, -1 when none does. */
  firstOutput(state: number): number {
    return this.#head[state] as number;
  }

  /** The output after `output` in the same state, -1 when it was the last. */
  nextOutput(output: number): number {
    return this.#next[output] as number;
  }

  #noteStep(state: number, word: number, next: number): void {
    const only = this.#onlyWord[state] as number;
    if (only === 0) {
      this.#onlyWord[state] = word;
      this.#onlyNext[state] = next;
      return;
    }
    if (only !== SEVERAL) this.#put({ state, word: only, next: this.#onlyNext[state] as number });
    this.#onlyWord[state] = SEVERAL;
    this.#put({ state, word, next });
  }

  #lookUp(state: number, word: number): number {
    const place = this.#place(state, word);
    return this.#table[place] === EMPTY ? 0 : (this.#table[place + 2] as number);
  }

  /** Where the entry of a step begins, or the free place where it would be put. */
  #place(state: number, word: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let place = (((Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 8) * ENTRY) & mask;
    while (table[place] !== EMPTY && (table[place] !== state || table[place + 1] !== word)) place = (place + ENTRY) & mask;
    return place;
  }

  #put({ state, word, next }: { readonly state: number; readonly word: number; readonly next: number }): void {
    if (++this.#entries * 2 * ENTRY > this.#table.length) this.#growTable();
    const place = this.#place(state, word);
    this.#table[place] = state;
    this.#table[place + 1] = word;
    this.#table[place + 2] = next;
  }

  #noteFirst(word: number, state: number): void {
    if (word >= this.#first.length) this.#first = larger(this.#first, word * 2);
    this.#first[word] = state;
  }

  #growStates(): void {
    const size = this.#head.length;
    this.#head = larger(this.#head, size * 2).fill(EMPTY, size);
    this.#onlyWord = larger(this.#onlyWord, size * 2);
    this.#onlyNext = larger(this.#onlyNext, size * 2);
  }

  #growTable(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 4).fill(EMPTY);
    for (let at = 0; at < old.length; at += ENTRY) {
      const [state, word, next] = [old[at] as number, old[at + 1] as number, old[at + 2] as number];
      if (state === EMPTY) continue;
      const place = this.#place(state, word);
      this.#table.set([state, word, next], place);
    }
  }
}

function larger(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(size);
  grown.set(array);
  return grown;
}
