/**
 * The tables of a matcher as octets: how many phrases they were made of and how many letters these have, how many slots, how many
 * numbers there are in each table, and the numbers. All are of 32 bits, the least octet first.
 */

import type { PhraseMatcher, PhraseTables } from "../packages/core/src/phrases/index.ts";

const TABLES = ["vocabulary", "states", "transitions", "outputs"] as const;
const HEAD = 3 + TABLES.length;

/** What tells the phrases of one build from those of another. */
function markOf(phrases: readonly string[]): readonly [number, number] {
  return [phrases.length, phrases.join("").length];
}

export function octetsOf(matcher: PhraseMatcher): Uint8Array {
  const tables = matcher.spellAll();
  const numbers = [
    ...markOf(matcher.phrases),
    tables.slots,
    ...TABLES.map((name) => tables[name].length),
    ...TABLES.flatMap((name) => [...tables[name]]),
  ];
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, at) => {
    view.setInt32(at * 4, number, true);
  });
  return new Uint8Array(view.buffer);
}

/** The tables, where they are of these phrases; undefined otherwise, and on a machine that puts the least octet last. */
export function tablesOf(octets: Uint8Array, phrases: readonly string[]): PhraseTables | undefined {
  const { buffer, byteOffset, length } = octets.byteOffset % 4 === 0 ? octets : Uint8Array.from(octets);
  const numbers = new Int32Array(buffer, byteOffset, length / 4);
  const [count, letters] = markOf(phrases);
  if (numbers[0] !== count || numbers[1] !== letters) return undefined;
  let from = HEAD;
  const [vocabulary, states, transitions, outputs] = TABLES.map((_, table) => {
    const to = from + (numbers[3 + table] as number);
    const part = numbers.subarray(from, to);
    from = to;
    return part;
  }) as [Int32Array, Int32Array, Int32Array, Int32Array];
  return { vocabulary, states, transitions, outputs, slots: numbers[2] as number };
}
