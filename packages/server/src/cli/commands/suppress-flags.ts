/** The options of the verbs of the suppression list. */

import type { HoldCause } from "@ricochet/core";
import type { ListFormat, ListKind } from "../../service/suppression/exchange/index.ts";
import type { ConfigFlag, JsonFlag } from "./flags.ts";
import { CONFIG_FLAG, textFlag } from "./shared-flags.ts";

export interface PlaceFlags extends ConfigFlag, JsonFlag {
  readonly tenant?: string;
  readonly stream?: "transactional" | "bulk" | "all";
}

export interface ListFlags extends PlaceFlags {
  readonly prefix?: string;
  readonly cause?: HoldCause;
  readonly ended?: boolean;
}

export interface AddFlags extends PlaceFlags {
  readonly for?: number;
  readonly note?: string;
}

export interface RemoveFlags extends PlaceFlags {
  readonly consent?: boolean;
  readonly note?: string;
}

export interface ImportFlags extends PlaceFlags {
  readonly kind?: ListKind;
}

export interface ExportFlags extends ConfigFlag {
  readonly tenant?: string;
  readonly stream?: "transactional" | "bulk" | "all";
  readonly format?: ListFormat;
  readonly after?: string;
  readonly ended?: boolean;
}

/** Spelt out here: nothing of the list is loaded until something runs. */
const CAUSES = ["repeats", "hard", "manual", "complaint"] as const satisfies readonly HoldCause[];
export const KINDS = ["bounces", "blocks", "complaints", "unsubscribes"] as const satisfies readonly ListKind[];
export const FORMATS = ["csv", "ndjson", "ses", "sendgrid", "mailgun", "postmark"] as const satisfies readonly ListFormat[];

export const PLACE_FLAGS = {
  ...CONFIG_FLAG,
  tenant: textFlag("NAME", "The list of this tenant [default: default]"),
  stream: {
    kind: "enum",
    optional: true,
    values: ["transactional", "bulk", "all"],
    placeholder: "STREAM",
    brief: "Only this kind of mail; all is what holds for each",
  },
} as const;

export const CAUSE_FLAG = {
  cause: { kind: "enum", optional: true, values: CAUSES, placeholder: "CAUSE", brief: "Only what is held for this cause" },
} as const;

export const ENDED_FLAG = {
  ended: { kind: "boolean", optional: true, withNegated: false, brief: "Also entries whose time is over" },
} as const;

/** "all" is what the list writes as nothing. */
export function streamOf({ stream }: Pick<PlaceFlags, "stream">): string | undefined {
  return stream === "all" ? "" : stream;
}
