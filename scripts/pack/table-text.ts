/**
 * Writes a table as text for `unpack.ts`: JSON, deflated, in 91 printable characters. In blocks of their own codes always: a
 * table that zlib would store as it is, or with the fixed codes, is too small to be packed.
 */

import { deflateRawSync } from "node:zlib";
import { BITS, DIGITS } from "./unpack.ts";

export interface TableText {
  readonly text: string;
  /** Octets of the JSON inside. */
  readonly size: number;
}

export function tableText(table: unknown): TableText {
  const json = Buffer.from(JSON.stringify(table, (_, value: unknown) => (value instanceof RegExp ? written(value) : value)));
  const packed = smallest([7, 8, 9].map((memLevel) => deflateRawSync(json, { level: 9, memLevel })));
  if (((packed[0] as number) & 7) >> 1 !== 2) throw new Error("the table is too small to be packed");
  return { text: digitsOf(packed), size: json.length };
}

/** Where zlib ends a block depends on its memory; which is best depends on the table. */
function smallest(candidates: readonly Uint8Array[]): Uint8Array {
  return candidates.reduce((best, one) => (one.length < best.length ? one : best));
}

function written({ source, flags }: RegExp): { readonly $source: string; readonly $flags: string } {
  return { $source: source, $flags: flags };
}

function digitsOf(octets: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (let at = 0; at < octets.length || bits > 0; ) {
    for (; bits < BITS; bits += 8) held |= (octets[at++] ?? 0) << bits;
    const value = held & ((1 << BITS) - 1);
    text += DIGITS.charAt(value % DIGITS.length) + DIGITS.charAt(Math.floor(value / DIGITS.length));
    held >>>= BITS;
    bits = at > octets.length ? 0 : bits - BITS;
  }
  return text;
}
