/**
 * What the published core makes its tables from: text of 91 printable characters -> octets -> decoded by `octet-model.ts` ->
 * JSON -> values, regular expressions among them. It is our own because a platform has none that answers at once everywhere
 * (node:zlib is no browser's, DecompressionStream waits), and because no known one makes it as small. It reads what
 * `table-text.ts` wrote and nothing else, so it trusts its input.
 */

import { OctetModel } from "./octet-model.ts";

/** Printable ASCII without what a string in double quotes, or a template, would have to escape. */
export const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33))
  .filter((digit) => !'"\\`'.includes(digit))
  .join("");

/** Two digits hold 13 bits. */
export const BITS = 13;

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

/** The octets that an arithmetic coder was given: 32 bits wide, without carries. */
function decoded(octets: Uint8Array, size: number): Uint8Array {
  // In a typed array: numbers beyond 31 bits would each be an object of their own.
  const [LOW, HIGH, VALUE] = [0, 1, 2] as const;
  const state = Uint32Array.of(0, 0xffffffff, 0);
  let next = 4;
  for (let at = 0; at < next; at++) state[VALUE] = ((state[VALUE] as number) << 8) | (octets[at] as number);
  const out = new Uint8Array(size);
  new OctetModel(out, (chance) => {
    let low = state[LOW] as number;
    let high = state[HIGH] as number;
    let value = state[VALUE] as number;
    const middle = middleOf(low, high, chance);
    const bit = value <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    for (; (low ^ high) >>> 24 === 0; low = (low << 8) >>> 0) {
      high = ((high << 8) | 255) >>> 0;
      value = ((value << 8) | (octets[next++] ?? 0)) >>> 0;
    }
    state[LOW] = low;
    state[HIGH] = high;
    state[VALUE] = value;
    return bit;
  }).run();
  return out;
}

/** What is below it is a 1. */
export function middleOf(low: number, high: number, chance: number): number {
  const range = high - low;
  return low + (range >>> 16) * chance + (((range & 0xffff) * chance) >>> 16);
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A table as it was before `table-text.ts`; `size` is that of its JSON in octets. */
export function unpack(text: string, size: number): unknown {
  const json = new TextDecoder().decode(decoded(octetsOf(text), size));
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
