/** Chance as a value that is handed in. */

import { randomBytes } from "node:crypto";

/** A source of chance. */
export interface Random {
  /** 0…1, for spreading; may be guessed. */
  fraction(): number;
  /** So many octets in hex that nobody can guess. */
  hex(octets: number): string;
}

/** Drawn at once: each call of the system's generator costs as much as writing a small notification's header. */
const DRAWN_BYTES = 4096;

/** The chance of the machine. */
export const systemRandom: Random = {
  fraction: () => Math.random(),
  hex: drawnHex(),
};

/** No octet is given twice. */
function drawnHex(): (octets: number) => string {
  let drawn = Buffer.alloc(0);
  let used = 0;
  return (octets) => {
    if (used + octets > drawn.length) {
      drawn = randomBytes(Math.max(DRAWN_BYTES, octets));
      used = 0;
    }
    used += octets;
    return drawn.toString("hex", used - octets, used);
  };
}
