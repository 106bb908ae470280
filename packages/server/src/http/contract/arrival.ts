/** `/v1/arrivals`: bounces that somebody else received and hands in. */

import { z } from "zod";
import { Entry, Tenant } from "./values.ts";

/** Around the mail that is handed in. */
export const ArrivalQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  mailFrom: z.exactOptional(z.string().max(320).meta({ description: "MAIL FROM it came with; empty is the null sender" })),
  rcptTo: z.exactOptional(
    z.array(z.string().min(1).max(320)).max(100).meta({ description: "The addresses it came to: signed paths among them" }),
  ),
});

/** What became of it. */
export const RecordedArrival = z
  .strictObject({
    isKnown: z.boolean().meta({ description: "It came before, and changed nothing now" }),
    arrival: z.exactOptional(Entry),
    outcomes: z.array(Entry).meta({ description: "Ids for /v1/outcomes" }),
  })
  .meta({ id: "RecordedArrival", description: "What became of mail that was handed in" });
