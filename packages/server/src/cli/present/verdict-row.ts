/** One line of `ricochet classify`: hard or soft, why, the status, and the reply it is about; two lines where the terminal is narrow. */

import type { Verdict } from "@ricochet/core";
import { cutToWidth, fitToWidth } from "./display-width.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";

const COLOURS = { hard: "red", soft: "yellow", none: "green" } as const;
const REASON_WIDTH = 21;
const STATUS_WIDTH = 7;
const LEAST_REPLY_WIDTH = 20;

interface RowOptions {
  readonly width: number;
  readonly paint: Paint;
}

export function verdictRow(verdict: Verdict, { width, paint }: RowOptions): string {
  const colour = COLOURS[verdict.bounce];
  const bounce = paint(colour, fitToWidth(verdict.bounce, 4));
  const reason = paint(colour, fitToWidth(verdict.reason, REASON_WIDTH));
  const status = fitToWidth(verdict.status ?? "", STATUS_WIDTH);
  const rest = width - 4 - REASON_WIDTH - STATUS_WIDTH - 7;
  const text = printable(verdict.text);
  if (rest >= LEAST_REPLY_WIDTH) return `${bounce}  ${reason}  ${status}  ${cutToWidth(text, rest)}\n`;
  return `${bounce}  ${reason}  ${status.trimEnd()}\n      ${cutToWidth(text, Math.max(LEAST_REPLY_WIDTH, width - 7))}\n`;
}
