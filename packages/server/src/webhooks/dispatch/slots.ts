/**
 * How many requests are under way at once. Receivers that answer well and quickly have most of the places; all others share
 * a few, so that a hundred of them that hang delay nobody but each other.
 */

const FOR_SLOW = 0.25;

/** Gives a place back. */
export type GiveBack = () => void;

/** Places. Those who wait get them in their order. */
export class Slots {
  readonly #quick: Pool;
  readonly #slow: Pool;

  constructor(places: number) {
    const slow = Math.max(1, Math.floor(places * FOR_SLOW));
    this.#slow = new Pool(slow);
    this.#quick = new Pool(Math.max(1, places - slow));
  }

  take(isQuick: boolean): Promise<GiveBack> {
    return (isQuick ? this.#quick : this.#slow).take();
  }
}

class Pool {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  async take(): Promise<GiveBack> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return () => this.#giveBack();
  }

  #giveBack(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
