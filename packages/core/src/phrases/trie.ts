/**
 * A trie of words in flat arrays: of each state the outputs that end in it and the word that goes on
 * from it, where there is only one (nearly everywhere), else a hash table of transitions. State 0 is
 * the start. What is read together lies together: on a text like no other every cache line is a wait.
 */

const EMPTY = -1;
/** Stands for the only word of a state that has several. */
const SEVERAL = -1;
/**
 * Of a transition: state, word, next state, one unused. Of a state: its last output, its only word, the state behind that, one unused;
 * of one with several words, in place of the last two: a bit for the last five bits of each word, and one for the five before them.
 * Most words of a text go on nowhere, and these two numbers, which are at hand, say so of nearly all of them.
 */
const ENTRY = 4;
/** States that the arrays begin with; they double when full. */
const FIRST_SIZE = 1024;

export class Trie {
  #count = 1;
  #states: Int32Array;
  #table: Int32Array;
  #transitions = 0;
  /** For each word the state that it leads to from the start, 0 for none. */
  #first = new Int32Array(FIRST_SIZE);

  constructor(states: Int32Array = emptyStates(FIRST_SIZE), transitions: Int32Array = new Int32Array(FIRST_SIZE * ENTRY).fill(EMPTY)) {
    this.#states = states;
    this.#table = transitions;
  }

  get states(): Int32Array {
    return this.#states.subarray(0, this.#count * ENTRY);
  }

  get transitions(): Int32Array {
    return this.#table;
  }

  /** The state after `word` at the start, 0 when no phrase begins with it. */
  first(word: number): number {
    return word < this.#first.length ? (this.#first[word] as number) : 0;
  }

  /** The state after `word`, 0 when nothing goes on with it. */
  step(state: number, word: number): number {
    const place = state * ENTRY;
    const only = this.#states[place + 1] as number;
    if (only === word) return this.#states[place + 2] as number;
    return only === SEVERAL && this.#mayGoOn(place, word) ? this.#lookUp(state, word) : 0;
  }

  #mayGoOn(place: number, word: number): boolean {
    // A shift is by the last five bits of a number.
    return (((this.#states[place + 2] as number) >>> word) & ((this.#states[place + 3] as number) >>> (word >>> 5)) & 1) !== 0;
  }

  /** The state after `word`, made when it is missing. */
  extend(state: number, word: number): number {
    const known = state === 0 ? this.first(word) : this.step(state, word);
    if (known !== 0) return known;
    const made = this.#count++;
    if (made * ENTRY === this.#states.length) this.#growStates();
    if (state === 0) this.#noteFirst(word, made);
    else this.#noteStep(state, word, made);
    return made;
  }

  /** Hangs an output on a state; returns the one that hung there before, EMPTY for none. */
  end(state: number, output: number): number {
    const before = this.#states[state * ENTRY] as number;
    this.#states[state * ENTRY] = output;
    return before;
  }

  /** The last output that was hung on a state, -1 when there is none. */
  outputOf(state: number): number {
    return this.#states[state * ENTRY] as number;
  }

  #noteStep(state: number, word: number, next: number): void {
    const place = state * ENTRY;
    const only = this.#states[place + 1] as number;
    if (only === 0) {
      this.#states[place + 1] = word;
      this.#states[place + 2] = next;
      return;
    }
    if (only !== SEVERAL) {
      this.#put({ state, word: only, next: this.#states[place + 2] as number });
      this.#states.fill(0, place + 2, place + ENTRY);
      this.#states[place + 1] = SEVERAL;
      this.#addBits(place, only);
    }
    this.#addBits(place, word);
    this.#put({ state, word, next });
  }

  #addBits(place: number, word: number): void {
    this.#states[place + 2] = (this.#states[place + 2] as number) | (1 << word);
    this.#states[place + 3] = (this.#states[place + 3] as number) | (1 << (word >>> 5));
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
    if (++this.#transitions * 2 * ENTRY > this.#table.length) this.#growTable();
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
    const grown = emptyStates((this.#states.length / ENTRY) * 2);
    grown.set(this.#states);
    this.#states = grown;
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

function emptyStates(size: number): Int32Array<ArrayBuffer> {
  const states = new Int32Array(size * ENTRY);
  for (let at = 0; at < states.length; at += ENTRY) states[at] = EMPTY;
  return states;
}

function larger(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(size);
  grown.set(array);
  return grown;
}
