/** The options of the verbs of the queue, and what they select. */

import type { RecipientState } from "../../store/index.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { CONFIG_FLAG, textFlag } from "./shared-flags.ts";
import { span } from "./span.ts";

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
