/**
 * A trie of words in flat arrays: a hash table of transitions, and for each state the chain of
 * outputs that end there. State 0 is the start.
 */

const EMPTY = -1;
/** States that the arrays begin with; they double when full. */
const FIRST_SIZE = 1024;

export class Trie {
  #states = 1;
  /** First output that ends in a state, as an index into `next`; EMPTY for none. */
  #head = new Int32Array(FIRST_SIZE).fill(EMPTY);
  /** For each output the next one that ends in the same state. */
  readonly #next: number[] = [];

  #keyState = new Int32Array(FIRST_SIZE * 4).fill(EMPTY);
  #keyWord = new Int32Array(FIRST_SIZE * 4);
  #target = new Int32Array(FIRST_SIZE * 4);

  /** The state after `word`, 0 when nothing goes on with it. */
  step(state: number, word: number): number {
    const slot = this.#slot(state, word);
    return this.#keyState[slot] === EMPTY ? 0 : (this.#target[slot] as number);
  }

  /** The state after `word`, made when it is missing. */
  extend(state: number, word: number): number {
    const slot = this.#slot(state, word);
    if (this.#keyState[slot] !== EMPTY) return this.#target[slot] as number;
    const made = this.#states++;
    if (made === this.#head.length) this.#head = largerFilled(this.#head);
    this.#keyState[slot] = state;
    this.#keyWord[slot] = word;
    this.#target[slot] = made;
    if (this.#states * 2 > this.#keyState.length) this.#growTable();
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

  #slot(state: number, word: number): number {
    const mask = this.#keyState.length - 1;
    let slot = ((Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 8) & mask;
    while (this.#keyState[slot] !== EMPTY && (this.#keyState[slot] !== state || this.#keyWord[slot] !== word)) slot = (slot + 1) & mask;
    return slot;
  }

  #growTable(): void {
    const [states, words, targets] = [this.#keyState, this.#keyWord, this.#target];
    const size = states.length * 4;
    this.#keyState = new Int32Array(size).fill(EMPTY);
    this.#keyWord = new Int32Array(size);
    this.#target = new Int32Array(size);
    for (let at = 0; at < states.length; at++) {
      if (states[at] === EMPTY) continue;
      const slot = this.#slot(states[at] as number, words[at] as number);
      this.#keyState[slot] = states[at] as number;
      this.#keyWord[slot] = words[at] as number;
      this.#target[slot] = targets[at] as number;
    }
  }
}

function largerFilled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2).fill(EMPTY);
  grown.set(array);
  return grown;
}
