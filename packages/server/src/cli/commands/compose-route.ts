/** The verb that writes bounces, with its help: its part of the table in routes.ts. */

import { buildCommand } from "@stricli/core";
import type { Context } from "./context.ts";

export const COMPOSE = buildCommand<Record<never, never>, [string], Context>({
  loader: async () => (await import("./compose.ts")).compose,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        { parse: (input: string): string => input, placeholder: "SPEC", brief: "A notification as JSON, or - for the standard input" },
      ],
    },
  },
  docs: {
    customUsage: ["SPEC"],
    brief: "Write a bounce: what became of a message, for people and for machines",
    fullDescription: `Writes the notification that SPEC describes, as a message with CRLF line ends: words in one of twenty languages,
the report of RFC 3464 (RFC 6533 where addresses go beyond ASCII), and the message that was not delivered.

SPEC is JSON. It needs reportingMta, envelope.reversePath and recipients; docs/reference/notification.md has all keys.
Here alone originalFile may name the file of the original (relative to SPEC), and now and seed may be absent.

EXAMPLES
  ricochet compose bounce.json > bounce.eml
  ricochet compose - < bounce.json | ricochet explain -

EXIT STATUS
  0 written · 1 SPEC could not be read or is wrong · 2 wrong use · 75 a temporary failure: try again`,
  },
});
