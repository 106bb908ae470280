/** The figures of the queue for a person: by state, the oldest, and for whom most is waiting. */

import { NEVER_DUE_AT_MS, type QueueCounts, RECIPIENT_STATES } from "../../store/index.ts";
import { printable } from "../present/index.ts";
import { ageText, inText } from "./age-text.ts";

const TOP = 15;

/** Lines with their ends. */
export function countsPage({ byState, oldestWaitingAtMs, destinations }: QueueCounts, nowMs: number): string {
  const states = RECIPIENT_STATES.filter((state) => (byState[state] ?? 0) > 0).map((state) => `${state.padEnd(12)} ${byState[state]}`);
  const top = destinations.toSorted((one, other) => other.waiting - one.waiting).slice(0, TOP);
  const width = Math.max(0, ...top.map(({ destination }) => printable(destination).length));
  const rest = destinations.length - top.length;
  const lines = [
    ...(states.length === 0 ? ["The queue is empty."] : states),
    ...(oldestWaitingAtMs === undefined ? [] : ["", `The oldest has been waiting for ${ageText(Math.max(0, nowMs - oldestWaitingAtMs))}.`]),
    ...(top.length === 0 ? [] : ["", "Waiting for"]),
    ...top.map(
      ({ destination, waiting, nextDueAtMs }) =>
        `  ${printable(destination).padEnd(width)}  ${String(waiting).padStart(7)}  next ${nextText(nextDueAtMs, nowMs)}`,
    ),
    ...(rest > 0 ? [`  and ${rest} more destinations`] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Where all that waits was given up, nothing is tried any more. */
function nextText(dueAtMs: number, nowMs: number): string {
  return dueAtMs >= NEVER_DUE_AT_MS ? "never" : inText(dueAtMs - nowMs);
}
