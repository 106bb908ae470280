/** Writes a table as text for `unpack.ts`: JSON, coded by what `octet-model.ts` foretells, in 91 printable characters. */

import { OctetModel } from "./octet-model.ts";
import { BITS, DIGITS, middleOf } from "./unpack.ts";

export interface TableText {
  readonly text: string;
  /** Octets of the JSON inside. */
  readonly size: number;
}

export function tableText(table: unknown): TableText {
  const json = Buffer.from(JSON.stringify(table, (_, value: unknown) => (value instanceof RegExp ? written(value) : value)));
  return { text: digitsOf(encoded(Uint8Array.from(json))), size: json.length };
}

/** The other side of the decoder in `unpack.ts`. */
function encoded(octets: Uint8Array): Uint8Array {
  const out: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  new OctetModel(octets, (chance, bit) => {
    const middle = middleOf(low, high, chance);
    if (bit === 1) high = middle;
    else low = middle + 1;
    for (; (low ^ high) >>> 24 === 0; low = (low << 8) >>> 0) {
      out.push(high >>> 24);
      high = ((high << 8) | 255) >>> 0;
    }
    return bit;
  }).run();
  // So many octets as tell this range from all others; what is missing is read as 0.
  out.push(high >>> 24, 0, 0, 0);
  return Uint8Array.from(out);
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
