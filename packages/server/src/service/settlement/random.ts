/** Chance as a value that is handed in. */

import { randomBytes } from "node:crypto";

/** A source of chance. */
export interface Random {
  /** 0…1, for spreading; may be guessed. */
  fraction(): number;
  /** So many octets in hex that nobody can guess. */
  hex(octets: number): string;
}

/** The chance of the machine. */
export const systemRandom: Random = {
  fraction: () => Math.random(),
  hex: (octets) => randomBytes(octets).toString("hex"),
};
