/** Writes a table as text for `unpack.ts`: JSON, coded by what `octet-model.ts` foretells, in 93 printable characters. */

import { OctetModel } from "./octet-model.ts";
import { DIGITS, middleOf, RADIX, UPPER } from "./unpack.ts";

export interface TableText {
  readonly text: string;
  /** Octets of the JSON inside. */
  readonly size: number;
}

export function tableText(table: unknown): TableText {
  const json = Buffer.from(JSON.stringify(table, (_, value: unknown) => (value instanceof RegExp ? written(value) : value)));
  return { text: encoded(Uint8Array.from(json)), size: json.length };
}

/** The other side of the decoder in `unpack.ts`. */
function encoded(octets: Uint8Array): string {
  let text = "";
  let [low, high] = [0, UPPER * RADIX - 1];
  new OctetModel(octets, (chance, bit) => {
    const middle = middleOf(low, high, chance);
    if (bit === 1) high = middle;
    else low = middle + 1;
    for (let upper = high - (high % UPPER); low >= upper; upper = high - (high % UPPER)) {
      text += DIGITS.charAt(upper / UPPER);
      low = (low - upper) * RADIX;
      high = (high - upper) * RADIX + RADIX - 1;
    }
    return bit;
  }).run();
  // The upper digit and then zeros, as which the end is read, lie between both.
  return text + DIGITS.charAt(Math.floor(high / UPPER));
}

function written({ source, flags }: RegExp): { readonly $source: string; readonly $flags: string } {
  return { $source: source, $flags: flags };
}
