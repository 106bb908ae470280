/**
 * What the published core makes its tables from: text of 93 printable characters -> octets, as
 * `octet-model.ts` foretells them -> JSON -> values, regular expressions among them. It is our own because a platform has none that answers at once everywhere
 * (node:zlib is no browser's, DecompressionStream waits), and because no known one makes it as small. It reads what
 * `table-text.ts` wrote and nothing else, so it trusts its input.
 */

import { OctetModel } from "./octet-model.ts";

/** Printable ASCII without what a string in double quotes would have to escape. */
export const DIGITS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32))
  .filter((digit) => !'"\\'.includes(digit))
  .join("");

/** The arithmetic coder reckons with five digits, so far below 2^53 that no product is rounded. */
export const RADIX = DIGITS.length;
export const UPPER = RADIX ** 4;

/** What is not above it is a 1. */
export function middleOf(low: number, high: number, chance: number): number {
  return low + Math.floor(((high - low) * chance) / 65_536);
}

/** The octets that were coded as `text`; an arithmetic coder without carries. */
function decoded(text: string, size: number): Uint8Array {
  const octets = new Uint8Array(size);
  let [low, high, value, next] = [0, UPPER * RADIX - 1, 0, 0];
  const digit = (): number => DIGITS.indexOf(text.charAt(next++) || " ");
  for (let count = 0; count < 5; count++) value = value * RADIX + digit();
  new OctetModel(octets, (chance) => {
    const middle = middleOf(low, high, chance);
    const bit = value <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    for (let upper = high - (high % UPPER); low >= upper; upper = high - (high % UPPER)) {
      low = (low - upper) * RADIX;
      high = (high - upper) * RADIX + RADIX - 1;
      value = (value - upper) * RADIX + digit();
    }
    return bit;
  }).run();
  return octets;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A table as it was before `table-text.ts`; `size` is that of its JSON in octets. */
export function unpack(text: string, size: number): unknown {
  const json = new TextDecoder().decode(decoded(text, size));
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

const TRAPS = ["get", "has", "ownKeys", "getOwnPropertyDescriptor"] as const;

/**
 * Tables that are unpacked together when the first of them is looked into, so that importing costs nothing. Each is a proxy of
 * its empty one, which is then filled.
 */
export function laterTables<T extends Readonly<Record<string, object>>>(empty: T, unpacked: () => T): T {
  const handler: ProxyHandler<object> = {};
  const fill = (): void => {
    for (const trap of TRAPS) delete handler[trap];
    const tables = unpacked();
    for (const name in empty) Object.assign(empty[name] as object, tables[name]);
  };
  for (const trap of TRAPS) {
    const reflect = Reflect[trap] as (...given: unknown[]) => never;
    handler[trap] = (...given: unknown[]) => {
      fill();
      return reflect(...given);
    };
  }
  return Object.fromEntries(Object.entries(empty).map(([name, table]) => [name, new Proxy(table, handler)])) as T;
}
