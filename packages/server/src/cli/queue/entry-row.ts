/** An entry of the queue as a row for people: id, age, state, when it is tried, who to whom, the last answer. */

import { type LastAnswer, NEVER_DUE_AT_MS, type QueueEntry } from "../../store/index.ts";
import { fitToWidth, printable } from "../present/index.ts";
import { ageText } from "./age-text.ts";

interface RowOptions {
  readonly idText: (message: number) => string;
  readonly nowMs: number;
  readonly width: number;
}

const ID_WIDTH = 11;
const STATE_WIDTH = 11;
const SPAN_WIDTH = 6;
const LEAST_PATHS = 24;

/** Names of the columns. */
export function headRow({ width }: Pick<RowOptions, "width">): string {
  return cells(
    { id: "ID", age: "AGE", state: "STATE", next: "NEXT", tries: "TRIES", paths: "SENDER → RECIPIENT", answer: "LAST ANSWER" },
    width,
  );
}

/** One line with its end. */
export function entryRow(entry: QueueEntry, { idText, nowMs, width }: RowOptions): string {
  const sender = entry.reversePath === "" ? "<>" : entry.reversePath;
  const isWaiting = entry.state === "waiting";
  return cells(
    {
      id: idText(entry.key.message),
      age: ageText(nowMs - entry.acceptedAtMs),
      state: entry.state,
      next: isWaiting ? nextText(entry, nowMs) : "",
      tries: String(entry.attempts),
      paths: printable(`${sender} → ${entry.address}`),
      answer: answerText(entry.last),
    },
    width,
  );
}

/** The reply with its code, and who gave it. */
export function answerText(last: LastAnswer | undefined): string {
  if (last === undefined) return "";
  const said = [last.code, last.status, last.text].filter((part) => part !== undefined && part !== "").join(" ");
  return printable(last.host === undefined ? said : `${last.host}: ${said}`);
}

/** Mail that was given up is tried no more. */
function nextText({ dueAtMs }: QueueEntry, nowMs: number): string {
  if (dueAtMs >= NEVER_DUE_AT_MS) return "never";
  const spanMs = dueAtMs - nowMs;
  return spanMs < 1000 ? "now" : ageText(spanMs);
}

interface Cells {
  readonly id: string;
  readonly age: string;
  readonly state: string;
  readonly next: string;
  readonly tries: string;
  readonly paths: string;
  readonly answer: string;
}

/** Who and to whom get half of what is left, the answer the rest. */
function cells({ id, age, state, next, tries, paths, answer }: Cells, width: number): string {
  const fixed = [
    fitToWidth(id, ID_WIDTH),
    fitToWidth(age, SPAN_WIDTH),
    fitToWidth(state, STATE_WIDTH),
    fitToWidth(next, SPAN_WIDTH),
    fitToWidth(tries, 5),
  ].join(" ");
  const rest = Math.max(2 * LEAST_PATHS, width - fixed.length - 2);
  const half = Math.floor(rest / 2);
  return `${`${fixed} ${fitToWidth(paths, half)} ${fitToWidth(answer, rest - half)}`.trimEnd()}\n`;
}
