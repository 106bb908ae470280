/**
 * Who sends forged bounces is counted by name, and whoever forges has as many names as he likes: beyond a thousand in an hour
 * they are counted together, so that a flood from everywhere is a thousand rows of the figures, and not a million.
 */

import { hourOf } from "./hour.ts";

/** In the place of all names beyond those that are told apart. */
export const OTHERS = "others";

/** Names that are told apart in an hour. */
const MOST_NAMES = 1000;

/** The names of the hour that it is. */
export class NamesOfHour {
  #hour = 0;
  #names = new Set<string>();

  /** Whether a name may have a row of its own. */
  tellsApart(name: string, nowMs: number): boolean {
    const hour = hourOf(nowMs);
    if (hour !== this.#hour) this.#names = new Set();
    this.#hour = hour;
    if (this.#names.size < MOST_NAMES) this.#names.add(name);
    return this.#names.has(name);
  }
}
