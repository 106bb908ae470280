/** `ricochet privacy`: its verbs, their options and their help. */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Context } from "./context.ts";
import type { JsonFlag } from "./flags.ts";
import type { PrivacyFlags } from "./privacy-flags.ts";
import { CONFIG_FLAG, jsonFlag, textFlag } from "./shared-flags.ts";

const text = (input: string): string => input;
const ADDRESS = { kind: "tuple", parameters: [{ parse: text, placeholder: "ADDRESS", brief: "Whose traces" }] } as const;
const EXIT_STATUS = `EXIT STATUS
  0 done · 1 it is no address, or mail is under way to it · 2 wrong use · 75 the store is busy or full: try again`;

const giveOut = buildCommand<PrivacyFlags, [string], Context>({
  loader: async () => (await import("./privacy-export.ts")).exportAddress,
  parameters: { flags: { ...CONFIG_FLAG, tenant: textFlag("NAME", "Only what this tenant knows [default: all]") }, positional: ADDRESS },
  docs: {
    customUsage: ["[--tenant NAME] ADDRESS"],
    brief: "Write out what is known of an address",
    fullDescription: `Writes every row that names the address, one object a line with the name of its table: bounces and their reports,
outcomes, events, the suppression list and its history, the send log, mail that has come to its end, the audit log.

EXAMPLES
  ricochet privacy export ann@example.net > ann.ndjson

${EXIT_STATUS}`,
  },
});

const erase = buildCommand<PrivacyFlags & JsonFlag, [string], Context>({
  loader: async () => (await import("./privacy-erase.ts")).eraseAddress,
  parameters: {
    flags: {
      ...CONFIG_FLAG,
      tenant: textFlag("NAME", "Only what this tenant knows [default: all]"),
      ...jsonFlag("What came of it, as one line of JSON"),
    },
    positional: ADDRESS,
  },
  docs: {
    customUsage: ["[--tenant NAME] [--json] ADDRESS"],
    brief: "Take an address out of all that is kept",
    fullDescription: `Puts a hash into the place of the address wherever it stands, and forgets the mails and reports that name it. Figures
and reasons stay, as nobody's. Whoever was held back on the suppression list stays held back, by the hash, which only
the secret of this site (address.key beside the store) can make. Mail that is under way to the address stays until it
has come to its end. The audit log says that an address was erased, and not which.

EXAMPLES
  ricochet privacy erase ann@example.net

${EXIT_STATUS}`,
  },
});

export const PRIVACY = buildRouteMap<"export" | "erase", Context>({
  routes: { export: giveOut, erase },
  docs: { brief: "Say what is known of an address, and forget it" },
});
