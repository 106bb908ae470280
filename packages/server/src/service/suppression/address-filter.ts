/**
 * A Bloom filter of fingerprints: says of most addresses at once that they are not on the list. It may err by saying that an
 * address may be there, never by saying that it is not.
 *
 * The bits of one fingerprint lie in one line of 64 octets, so that a look-up waits for the memory once. With 12 bits an entry
 * about one look-up of a hundred is in vain: ten million entries are 15 MB.
 */

const BITS_PER_ENTRY = 12;
const WORDS_PER_LINE = 16;
const BITS_PER_LINE = WORDS_PER_LINE * 32;
const PROBES = 7;

/** A filter for about so many entries; more make it less sharp. */
export class AddressFilter {
  readonly capacity: number;
  readonly #words: Uint32Array;
  readonly #lines: number;
  /** Fingerprints that were added, some of them twice. */
  added = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#lines = Math.max(1, Math.ceil((capacity * BITS_PER_ENTRY) / BITS_PER_LINE));
    this.#words = new Uint32Array(this.#lines * WORDS_PER_LINE);
  }

  /** Adds the fingerprints of a list, two numbers each. */
  addAll(numbers: Uint32Array): void {
    for (let at = 0; at < numbers.length; at += 2) this.#add(numbers[at] as number, numbers[at + 1] as number);
    this.added += numbers.length / 2;
  }

  /** Whether a fingerprint may be among them. */
  mayHave(first: number, second: number): boolean {
    const line = (first % this.#lines) * WORDS_PER_LINE;
    const step = (second >>> 16) | 1;
    for (let probe = 0, bit = second; probe < PROBES; probe += 1, bit += step) {
      const place = bit % BITS_PER_LINE;
      if ((((this.#words[line + (place >>> 5)] as number) >>> (place & 31)) & 1) === 0) return false;
    }
    return true;
  }

  #add(first: number, second: number): void {
    const line = (first % this.#lines) * WORDS_PER_LINE;
    const step = (second >>> 16) | 1;
    for (let probe = 0, bit = second; probe < PROBES; probe += 1, bit += step) {
      const place = bit % BITS_PER_LINE;
      this.#words[line + (place >>> 5)] = (this.#words[line + (place >>> 5)] as number) | (1 << (place & 31));
    }
  }
}
