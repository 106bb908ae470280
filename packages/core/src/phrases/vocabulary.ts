/** The words that phrases are made of, numbered from 1: a hash table in flat arrays, linear probing. */

export class Vocabulary {
  #hashes = new Int32Array(1024);
  #checks = new Int32Array(1024);
  #ids = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a word given by its two hashes; 0 when no phrase has it. */
  find(hash: number, check: number): number {
    return this.#ids[this.#slot(hash, check)] as number;
  }

  /** The number of a word, given to it now when it is new. */
  add(hash: number, check: number): number {
    const slot = this.#slot(hash, check);
    if (this.#ids[slot] !== 0) return this.#ids[slot] as number;
    this.#hashes[slot] = hash;
    this.#checks[slot] = check;
    this.#ids[slot] = ++this.#size;
    if (this.#size * 3 > this.#ids.length) this.#grow();
    return this.#size;
  }

  /** The slot that holds the word, or the free one where it would be put. */
  #slot(hash: number, check: number): number {
    const mask = this.#ids.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#ids[slot] !== 0 && (this.#hashes[slot] !== hash || this.#checks[slot] !== check)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, checks, ids] = [this.#hashes, this.#checks, this.#ids];
    this.#hashes = new Int32Array(ids.length * 2);
    this.#checks = new Int32Array(ids.length * 2);
    this.#ids = new Int32Array(ids.length * 2);
    ids.forEach((id, at) => {
      if (id === 0) return;
      const slot = this.#slot(hashes[at] as number, checks[at] as number);
      this.#hashes[slot] = hashes[at] as number;
      this.#checks[slot] = checks[at] as number;
      this.#ids[slot] = id;
    });
  }
}
