/** Random choices that a seed repeats: xoshiro128**, seeded by splitmix32. */

export class Random {
  readonly #state: Uint32Array;

  constructor(seed: number) {
    let at = seed | 0;
    this.#state = Uint32Array.from({ length: 4 }, () => {
      at = (at + 0x9e3779b9) | 0;
      let mixed = Math.imul(at ^ (at >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return (mixed ^ (mixed >>> 15)) >>> 0;
    });
  }

  #next(): number {
    const state = this.#state;
    const [a, b, c, d] = state as unknown as [number, number, number, number];
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    state[1] = b ^ third;
    state[0] = a ^ fourth;
    state[2] = third ^ (b << 9);
    state[3] = (fourth << 11) | (fourth >>> 21);
    return result;
  }

  /** A whole number from 0 to `limit` - 1; 0 when there is none. */
  below(limit: number): number {
    return limit <= 1 ? 0 : this.#next() % limit;
  }

  /** From 1 to `most`, small ones more often. */
  small(most: number): number {
    return 1 + this.below(1 + this.below(1 + this.below(most)));
  }

  isOneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new TypeError("pick: nothing to choose from");
    return values[this.below(values.length)] as T;
  }
}
