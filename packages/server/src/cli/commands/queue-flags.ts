/** The options of the verbs of the queue, and what they select. */

import type { RecipientState } from "../../store/index.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { CONFIG_FLAG, textFlag } from "./shared-flags.ts";

export interface SelectionFlags extends ConfigFlag, JsonFlag {
  readonly sender?: string;
  readonly recipient?: string;
  readonly destination?: string;
  readonly state?: readonly RecipientState[];
  readonly olderThan?: number;
}

export interface OrderFlags extends SelectionFlags {
  readonly all?: boolean;
  readonly yes?: boolean;
}

export interface ShowFlags extends ConfigFlag, JsonFlag {
  readonly content?: boolean;
}

/** Spelt out here: the store is not loaded until something runs. */
const STATES = [
  "waiting",
  "claimed",
  "held",
  "delivered",
  "relayed",
  "expanded",
  "failed",
  "suppressed",
  "quarantined",
  "dropped",
] as const satisfies readonly RecipientState[];

export const SELECTION_FLAGS = {
  ...CONFIG_FLAG,
  sender: textFlag("ADDRESS", "Mail from this sender; <> is the null sender"),
  recipient: textFlag("ADDRESS", "Mail for this recipient"),
  destination: textFlag("NAME", "Mail that waits for this destination, as the list of queue stats has it"),
  state: {
    kind: "enum",
    optional: true,
    values: STATES,
    variadic: ",",
    placeholder: "STATE",
    brief: "Recipients in these states, parted by commas",
  },
  olderThan: { kind: "parsed", optional: true, parse: span, placeholder: "SPAN", brief: "Mail accepted longer ago than this, as 4h or 2d" },
} as const;

const UNITS_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function span(input: string): number {
  const [, digits, unit = ""] = /^(\d{1,6})([smhd])$/.exec(input) ?? [];
  const spanMs = Number(digits) * (UNITS_MS[unit] ?? Number.NaN);
  if (Number.isNaN(spanMs)) throw new SyntaxError("it is a number and one of s, m, h, d");
  return spanMs;
}
