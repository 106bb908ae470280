/** The body of each answer that is an error (RFC 9457). */

import { z } from "zod";

const maybe = z.exactOptional(z.string());

/** Problem Details. */
export const Problem = z
  .strictObject({
    type: z.string().meta({ description: "Tells the kinds apart; never changes", examples: ["/problems/invalid-body"] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: maybe.meta({ description: "Names this one in the log" }),
    errors: z.exactOptional(
      z.array(
        z.strictObject({
          detail: z.string(),
          pointer: maybe.meta({ description: "JSON pointer into the body" }),
          parameter: maybe.meta({ description: "Query parameter" }),
          header: maybe.meta({ description: "Header field" }),
        }),
      ),
    ),
  })
  .meta({ id: "Problem", description: "What was wrong (RFC 9457)" });
