/**
 * The words that phrases are made of, numbered from 1: a hash table with linear probing. The three
 * numbers of an entry lie side by side, so that a look-up costs one cache line.
 */

/** Hash, check, number, and one unused to round the entry. */
const ENTRY = 4;
const FIRST_ENTRIES = 1024;

export class Vocabulary {
  #table = new Int32Array(FIRST_ENTRIES * ENTRY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a word given by its two hashes; 0 when no phrase has it. */
  find(hash: number, check: number): number {
    return this.#table[this.#place(hash, check) + 2] as number;
  }

  /** The number of a word, given to it now when it is new. */
  add(hash: number, check: number): number {
    const place = this.#place(hash, check);
    const known = this.#table[place + 2] as number;
    if (known !== 0) return known;
    this.#put(place, { hash, check, id: ++this.#size });
    if (this.#size * 2 * ENTRY > this.#table.length) this.#grow();
    return this.#size;
  }

  #put(place: number, { hash, check, id }: { hash: number; check: number; id: number }): void {
    this.#table[place] = hash;
    this.#table[place + 1] = check;
    this.#table[place + 2] = id;
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
      if (id !== 0) this.#put(this.#place(hash, check), { hash, check, id });
    }
  }
}
