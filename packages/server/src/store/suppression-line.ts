/**
 * Entries as lines of text, for whoever brings in millions: a line is made once and then only sorted, joined and handed on.
 *
 * A line is JSON whose first members are the key, in the order of the list: lines that are sorted as texts are entries in their
 * order, nearly, and of one key all stand together. Behind the key stands a tab, which no text of JSON has in it.
 */

import { type Hold, type HoldCause, type Reason, strongerHold } from "@ricochet/core";
import type { Suppression } from "./suppression-port.ts";

const KEY_END = "\t";

/** An entry as a line. Throws TypeError for what is no address and no domain. */
export function suppressionLine(entry: Suppression): string {
  const { tenant, address, stream, cause, reason, sinceMs, untilMs, outcome, note } = entry;
  checkAddress(address);
  const key = `[${JSON.stringify(tenant)},${JSON.stringify(address)},${JSON.stringify(stream)}`;
  const why = reason === undefined ? "null" : `"${reason}"`;
  const noted = note === undefined ? "null" : JSON.stringify(note);
  return `${key}${KEY_END},"${cause}",${why},${sinceMs},${untilMs ?? null},${outcome ?? null},${noted},null]`;
}

/** The entry of a line. */
export function suppressionOfLine(line: string): Suppression {
  const [tenant, address, stream, cause, reason, sinceMs, untilMs, outcome, note] = JSON.parse(line) as readonly (string | number | null)[];
  return {
    ...{ tenant: String(tenant), stream: String(stream), address: String(address), cause: cause as HoldCause, sinceMs: Number(sinceMs) },
    ...(reason !== null && { reason: reason as Reason }),
    ...(untilMs !== null && { untilMs: Number(untilMs) }),
    ...(outcome !== null && { outcome: Number(outcome) }),
    ...(note !== null && { note: String(note) }),
  };
}

/** Of lines in their order each key once, with its strongest hold. */
export function strongestLines(lines: readonly string[]): readonly string[] {
  const strongest: string[] = [];
  let key: string | undefined;
  for (const line of lines) {
    if (key === undefined || !line.startsWith(key)) {
      key = line.slice(0, line.indexOf(KEY_END) + 1);
      strongest.push(line);
    } else strongest.push(stronger(strongest.pop() as string, line));
  }
  return strongest;
}

/** Throws TypeError for what is no address and no domain. */
export function checkAddress(address: string): void {
  if (!address.includes("@")) throw new TypeError(`"${address}" is no address and no domain`);
}

function stronger(one: string, other: string): string {
  const hold = suppressionOfLine(one) as Hold;
  return strongerHold(hold, suppressionOfLine(other) as Hold) === hold ? one : other;
}
