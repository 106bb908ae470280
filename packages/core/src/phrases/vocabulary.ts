/**
 * The words that phrases are made of, numbered from 1: a hash table with linear probing. The
 * numbers of an entry lie side by side, so that a look-up costs one cache line. Beside each word
 * stands a mark of whoever looks it up.
 */

/** Hash, check, number, mark. */
const ENTRY = 4;
const FIRST_ENTRIES = 1024;

export class Vocabulary {
  #table: Int32Array;
  #size = 0;
  /** For each number the place of its entry. */
  #places = new Int32Array(FIRST_ENTRIES);

  constructor(table: Int32Array = new Int32Array(FIRST_ENTRIES * ENTRY)) {
    this.#table = table;
  }

  get table(): Int32Array {
    return this.#table;
  }

  get size(): number {
    return this.#size;
  }

  /** The place of a word given by its two hashes, for `numberAt` and `markAt`. */
  find(hash: number, check: number): number {
    return this.#place(hash, check);
  }

  /** The number of the word at a place; 0 when no phrase has it. */
  numberAt(place: number): number {
    return this.#table[place + 2] as number;
  }

  /** The mark of the word at a place; 0 when it has none. */
  markAt(place: number): number {
    return this.#table[place + 3] as number;
  }

  /** Marks a word that is known by its number. */
  mark(word: number, mark: number): void {
    this.#table[(this.#places[word] as number) + 3] = mark;
  }

  /** The number of a word, given to it now when it is new. */
  add(hash: number, check: number): number {
    const place = this.#place(hash, check);
    const known = this.#table[place + 2] as number;
    if (known !== 0) return known;
    this.#put(place, { hash, check, id: ++this.#size, mark: 0 });
    if (this.#size * 2 * ENTRY > this.#table.length) this.#grow();
    return this.#size;
  }

  #put(place: number, { hash, check, id, mark }: { hash: number; check: number; id: number; mark: number }): void {
    if (id >= this.#places.length) this.#places = doubled(this.#places);
    this.#places[id] = place;
    this.#table[place] = hash;
    this.#table[place + 1] = check;
    this.#table[place + 2] = id;
    this.#table[place + 3] = mark;
  }

  /** Where the entry of a word begins, or the free place where it would be put. */
  #place(hash: number, check: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let place = ((hash ^ (hash >>> 15)) * ENTRY) & mask;
    while (table[place + 2] !== 0 && (table[place] !== hash || table[place + 1] !== check)) place = (place + ENTRY) & mask;
    return place;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += ENTRY) {
      const [hash, check, id] = [old[at] as number, old[at + 1] as number, old[at + 2] as number];
      if (id !== 0) this.#put(this.#place(hash, check), { hash, check, id, mark: old[at + 3] as number });
    }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
