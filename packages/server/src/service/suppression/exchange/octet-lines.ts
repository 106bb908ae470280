/**
 * Lines as octets in one buffer, and their order: texts of a million entries are gone as soon as they are made, where strings
 * that are kept until they are sorted would be moved and looked through by the collector again and again.
 *
 * Sorted by four octets at a time (most significant first), so that the time grows with the octets that tell lines apart,
 * whatever they are. The order is that of octets, which is the order of an index.
 */

/** Octets that one number of a sort key has. */
const KEY_OCTETS = 4;
/** What a key leaves for the number of a line: 2^52 in all. */
const MAX_LINES = 2 ** 20;
/** So few are put in order one by one. */
const FEW = 12;

/** Where lines gather until they are sorted. */
export class OctetLines {
  readonly #octets: Uint8Array;
  readonly #sorted: Uint8Array;
  readonly #begins: Uint32Array;
  readonly #encoder = new TextEncoder();
  #count = 0;

  /** `lines`: at most so many; `octets`: and so many octets of them. */
  constructor({ lines, octets }: { readonly lines: number; readonly octets: number }) {
    if (lines > MAX_LINES) throw new TypeError(`${lines} lines are more than a key can number`);
    this.#octets = new Uint8Array(octets);
    this.#sorted = new Uint8Array(octets + lines);
    this.#begins = new Uint32Array(lines + 1);
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a line without zeros in it; false, and nothing is added, when there is no room for it. */
  add(line: string): boolean {
    const begin = this.#begins[this.#count] as number;
    if (this.#count + 1 >= this.#begins.length) return false;
    const { read, written } = this.#encoder.encodeInto(line, this.#octets.subarray(begin));
    if (read < line.length) return false;
    this.#count += 1;
    this.#begins[this.#count] = begin + written;
    return true;
  }

  /** All lines in their order, each with a line end, to be used before the next are taken; the buffer is empty then. */
  taken(): Uint8Array {
    const sorted = this.#sorted;
    let at = 0;
    for (const line of this.#order()) {
      const begin = this.#begins[line] as number;
      const end = this.#begins[line + 1] as number;
      sorted.set(this.#octets.subarray(begin, end), at);
      at += end - begin + 1;
      sorted[at - 1] = 0x0a;
    }
    this.#count = 0;
    return sorted.subarray(0, at);
  }

  #order(): Uint32Array {
    const order = Uint32Array.from({ length: this.#count }, (_, line) => line);
    // ranges whose lines begin alike, that are still to be sorted
    const ranges: (readonly [from: number, to: number, alike: number])[] = [[0, this.#count, 0]];
    for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
      const [from, to, alike] = range;
      const part = order.subarray(from, to);
      if (part.length <= FEW) this.#sortFew(part, alike);
      else for (const [begin, end, more] of this.#sortByKey(part, alike)) ranges.push([from + begin, from + end, more]);
    }
    return order;
  }

  /** Sorts by the first octets in which the lines differ; the ranges that have the same ones are returned. */
  #sortByKey(part: Uint32Array, alike: number): readonly (readonly [from: number, to: number, alike: number])[] {
    const shared = this.#shared(part, alike);
    const keys = new Float64Array(part.length);
    for (const [at, line] of part.entries()) keys[at] = this.#keyOf(line, shared) * MAX_LINES + at;
    keys.sort();
    const before = part.slice();
    const ranges: (readonly [number, number, number])[] = [];
    let begin = 0;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number;
      part[at] = before[key % MAX_LINES] as number;
      const isLast = at + 1 === keys.length || Math.floor((keys[at + 1] as number) / MAX_LINES) !== Math.floor(key / MAX_LINES);
      if (!isLast) continue;
      // a key that ends in a zero is that of lines that have come to their end: they are the same
      if (at > begin && Math.floor(key / MAX_LINES) % 256 !== 0) ranges.push([begin, at + 1, shared + KEY_OCTETS]);
      begin = at + 1;
    }
    return ranges;
  }

  /** How many octets all lines have in common. */
  #shared(part: Uint32Array, alike: number): number {
    const first = part[0] as number;
    let shared = (this.#begins[first + 1] as number) - (this.#begins[first] as number);
    for (const line of part) {
      let same = alike;
      while (same < shared && this.#octet(line, same) === this.#octet(first, same)) same += 1;
      shared = same;
    }
    return shared;
  }

  #keyOf(line: number, from: number): number {
    let key = 0;
    for (let at = from; at < from + KEY_OCTETS; at += 1) key = key * 256 + this.#octet(line, at);
    return key;
  }

  /** Behind the end of a line there is nothing but zeros. */
  #octet(line: number, at: number): number {
    const place = (this.#begins[line] as number) + at;
    return place < (this.#begins[line + 1] as number) ? (this.#octets[place] as number) : 0;
  }

  /** By insertion. */
  #sortFew(part: Uint32Array, alike: number): void {
    for (let next = 1; next < part.length; next += 1) {
      const line = part[next] as number;
      let at = next;
      for (; at > 0 && this.#isBefore(line, part[at - 1] as number, alike); at -= 1) part[at] = part[at - 1] as number;
      part[at] = line;
    }
  }

  #isBefore(one: number, other: number, alike: number): boolean {
    for (let at = alike; ; at += 1) {
      const octet = this.#octet(one, at);
      const difference = octet - this.#octet(other, at);
      if (difference !== 0) return difference < 0;
      if (octet === 0) return false;
    }
  }
}
