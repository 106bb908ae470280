/**
 * What the published core makes its tables from: text of 91 printable characters -> octets -> inflated (RFC 1951) -> JSON ->
 * values, regular expressions among them. It is our own because a platform has none that answers at once everywhere (node:zlib
 * is no browser's, DecompressionStream waits). It reads what `table-text.ts` wrote and nothing else, so it trusts its input.
 */

/** Printable ASCII without what a string in double quotes, or a template, would have to escape. */
export const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33))
  .filter((digit) => !'"\\`'.includes(digit))
  .join("");

/** Two digits hold 13 bits. */
export const BITS = 13;

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385,
  24577,
];
/** In which order the lengths of the codes for lengths stand (RFC 1951 §3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** No code is longer (RFC 1951 §3.2.7). */
const LONGEST = 15;

/** Octets from their digits. */
function octetsOf(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value;
  const octets = new Uint8Array((text.length / 2) * 2);
  let held = 0;
  let bits = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 2) {
    held |= ((values[text.charCodeAt(at)] as number) + (values[text.charCodeAt(at + 1)] as number) * DIGITS.length) << bits;
    for (bits += BITS; bits >= 8; bits -= 8) {
      octets[end++] = held & 0xff;
      held >>>= 8;
    }
  }
  return octets;
}

/** For each pattern of as many bits as the longest code has, as they come, the symbol and the length of its code. */
function codeTable(lengths: readonly number[]): Uint16Array {
  const longest = Math.max(...lengths);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++, code <<= 1) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      for (let at = reversed(code, length); at < table.length; at += 1 << length) table[at] = (symbol << 4) | length;
      code++;
    }
  }
  return table;
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
  return turned;
}

/** Takes bits and symbols from octets. */
interface BitReader {
  bits(count: number): number;
  symbol(table: Uint16Array): number;
}

function bitReader(octets: Uint8Array): BitReader {
  let held = 0;
  let count = 0;
  let at = 0;
  const fill = (): void => {
    for (; count < LONGEST; count += 8) held |= (octets[at++] ?? 0) << count;
  };
  const drop = (bits: number): void => {
    held >>>= bits;
    count -= bits;
  };
  return {
    bits(wanted) {
      fill();
      const value = held & ((1 << wanted) - 1);
      drop(wanted);
      return value;
    },
    symbol(table) {
      fill();
      const entry = table[held & (table.length - 1)] as number;
      drop(entry & 15);
      return entry >> 4;
    },
  };
}

/** The lengths of both codes of a block (RFC 1951 §3.2.7). */
function codeLengths(reader: BitReader): { readonly literals: Uint16Array; readonly distances: Uint16Array } {
  const literals = reader.bits(5) + 257;
  const all = literals + reader.bits(5) + 1;
  const inner = Array.from({ length: 19 }, () => 0);
  const given = reader.bits(4) + 4;
  for (const place of ORDER.slice(0, given)) inner[place] = reader.bits(3);
  const table = codeTable(inner);
  const lengths: number[] = [];
  while (lengths.length < all) {
    const symbol = reader.symbol(table);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths, lengths.at(-1) as number, 3 + reader.bits(2));
    else repeat(lengths, 0, symbol === 17 ? 3 + reader.bits(3) : 11 + reader.bits(7));
  }
  return { literals: codeTable(lengths.slice(0, literals)), distances: codeTable(lengths.slice(literals)) };
}

function repeat(lengths: number[], value: number, times: number): void {
  for (let time = 0; time < times; time++) lengths.push(value);
}

/** Inflates blocks with codes of their own into `size` octets: the only blocks that `table-text.ts` makes. */
function inflate(octets: Uint8Array, size: number): Uint8Array {
  const reader = bitReader(octets);
  const out = new Uint8Array(size);
  for (let end = 0, isLast = false; !isLast; ) {
    isLast = reader.bits(1) === 1;
    reader.bits(2);
    const { literals, distances } = codeLengths(reader);
    for (let symbol = reader.symbol(literals); symbol !== 256; symbol = reader.symbol(literals)) {
      if (symbol < 256) out[end++] = symbol;
      else end = copy(out, end, lengthOf(reader, symbol - 257), distanceOf(reader, reader.symbol(distances)));
    }
  }
  return out;
}

function lengthOf(reader: BitReader, symbol: number): number {
  return (LENGTHS[symbol] as number) + reader.bits(LENGTH_BITS[symbol] as number);
}

function distanceOf(reader: BitReader, symbol: number): number {
  return (DISTANCES[symbol] as number) + reader.bits(Math.max(0, (symbol >> 1) - 1));
}

/** Copies octet by octet: what is copied may reach into the copy. */
function copy(out: Uint8Array, end: number, length: number, distance: number): number {
  for (let at = end; at < end + length; at++) out[at] = out[at - distance] as number;
  return end + length;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A table as it was before `table-text.ts`; `size` is that of its JSON in octets. */
export function unpack(text: string, size: number): unknown {
  const json = new TextDecoder().decode(inflate(octetsOf(text), size));
  const value = JSON.parse(json) as Json;
  return json.includes('"$source"') ? revived(value) : value;
}

function revived(value: Json): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  const { $source, $flags, ...members } = value as { readonly [name: string]: Json };
  if ($source !== undefined) return new RegExp($source as string, $flags as string);
  for (const name in members) (members as Record<string, unknown>)[name] = revived(members[name] as Json);
  return members;
}
