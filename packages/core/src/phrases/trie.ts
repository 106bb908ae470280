/**
 * The states of an Aho-Corasick automaton in flat arrays: a hash table of transitions, a fallback
 * for each state, and for each state the chain of outputs that end there.
 *
 * State 0 is the start. Built by `add`, finished by `link`, then only read.
 */

const EMPTY = -1;

export class Trie {
  #states = 1;
  #parent = new Int32Array(4096);
  #word = new Int32Array(4096);
  #depth = new Int32Array(4096);
  /** First output that ends in a state, as an index into `next`; EMPTY for none. */
  #head = new Int32Array(4096).fill(EMPTY);
  #fallback = new Int32Array(0);
  /** Nearest state on the fallback path that has an output, 0 for none. */
  #shorter = new Int32Array(0);
  /** For each output the next one that ends in the same state. */
  readonly #next: number[] = [];

  #keyState = new Int32Array(16_384).fill(EMPTY);
  #keyWord = new Int32Array(16_384);
  #target = new Int32Array(16_384);
  #first = new Int32Array(0);

  /** The state after `word`, made when it is missing. */
  extend(state: number, word: number): number {
    const slot = this.#slot(state, word);
    if (this.#keyState[slot] !== EMPTY) return this.#target[slot] as number;
    const made = this.#states++;
    if (made === this.#parent.length) this.#growStates();
    this.#parent[made] = state;
    this.#word[made] = word;
    this.#depth[made] = (this.#depth[state] as number) + 1;
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

  depthOf(state: number): number {
    return this.#depth[state] as number;
  }

  /** Computes the fallbacks, from shallow states to deep ones. `words` is the size of the vocabulary. */
  link(words: number): void {
    this.#first = new Int32Array(words + 1);
    this.#fallback = new Int32Array(this.#states);
    this.#shorter = new Int32Array(this.#states);
    for (const state of this.#byDepth()) {
      const parent = this.#parent[state] as number;
      const word = this.#word[state] as number;
      if (parent === 0) {
        this.#first[word] = state;
        continue;
      }
      const fallback = this.step(this.#fallback[parent] as number, word);
      this.#fallback[state] = fallback;
      this.#shorter[state] = this.#head[fallback] === EMPTY ? (this.#shorter[fallback] as number) : fallback;
    }
  }

  /** All states but the start, the shallow ones first: a counting sort. */
  #byDepth(): Int32Array {
    const starts = new Int32Array(256);
    for (let state = 1; state < this.#states; state++) starts[(this.#depth[state] as number) + 1]!++;
    for (let depth = 1; depth < starts.length; depth++) starts[depth]! += starts[depth - 1] as number;
    const order = new Int32Array(this.#states - 1);
    for (let state = 1; state < this.#states; state++) order[starts[this.#depth[state] as number]!++] = state;
    return order;
  }

  /** The state after reading `word` (1 … vocabulary size) in `from`. */
  step(from: number, word: number): number {
    for (let at = from; at !== 0; at = this.#fallback[at] as number) {
      const slot = this.#slot(at, word);
      if (this.#keyState[slot] !== EMPTY) return this.#target[slot] as number;
    }
    return this.#first[word] as number;
  }

  /** Calls `note` with each output that ends in `state` or in a shorter one behind it. */
  eachOutput(state: number, note: (output: number) => void): void {
    for (let at = state; at > 0; at = this.#shorter[at] as number) {
      for (let output = this.#head[at] as number; output !== EMPTY; output = this.#next[output] as number) note(output);
    }
  }

  /** Whether anything ends here: most states end nothing. */
  hasOutput(state: number): boolean {
    return this.#head[state] !== EMPTY || this.#shorter[state] !== 0;
  }

  #slot(state: number, word: number): number {
    const mask = this.#keyState.length - 1;
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 8;
    for (slot &= mask; this.#keyState[slot] !== EMPTY; slot = (slot + 1) & mask) {
      if (this.#keyState[slot] === state && this.#keyWord[slot] === word) return slot;
    }
    return slot;
  }

  #growStates(): void {
    const size = this.#parent.length;
    this.#parent = larger(this.#parent);
    this.#word = larger(this.#word);
    this.#depth = larger(this.#depth);
    this.#head = larger(this.#head).fill(EMPTY, size);
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

function larger(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
