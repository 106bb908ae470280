/** An entry as a row for people. */

import type { Suppression } from "../../store/index.ts";
import { fitToWidth, printable } from "../present/index.ts";

/** Names of the columns. */
export const SUPPRESSION_HEAD = row(["ADDRESS", "STREAM", "CAUSE", "SINCE", "UNTIL", "WHY"]);

/** One line with its end. */
export function suppressionRow({ address, stream, cause, reason, sinceMs, untilMs, note }: Suppression): string {
  const why = [reason, note].filter((part) => part !== undefined).join(": ");
  return row([address, stream === "" ? "all" : stream, cause, dayText(sinceMs), untilMs === undefined ? "" : dayText(untilMs), why]);
}

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function row([address = "", stream = "", cause = "", since = "", until = "", why = ""]: readonly string[]): string {
  const cells = [printable(address).padEnd(36), fitToWidth(stream, 13), fitToWidth(cause, 9), fitToWidth(since, 10), fitToWidth(until, 10)];
  return `${cells.join(" ")} ${printable(why)}`.trimEnd().concat("\n");
}
