/** `/v1/rates`: figures by the hour, added up as asked. */

import { z } from "zod";
import { MEASURES, STREAMS } from "../../ledger/index.ts";
import { Domain, Instant, Tenant } from "./values.ts";

/** By what sums are told apart. */
const RATE_GROUPS = ["hour", "day", "stream", "senderDomain", "provider", "measure", "reason"] as const;

/** Which figures. */
export const RateQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  stream: z.exactOptional(z.enum(STREAMS)),
  senderDomain: z.exactOptional(Domain),
  provider: z.exactOptional(z.string().max(255)),
  since: z.exactOptional(Instant.meta({ description: "A day ago when absent" })),
  until: z.exactOptional(Instant.meta({ description: "Now when absent" })),
  by: z.array(z.enum(RATE_GROUPS)).max(RATE_GROUPS.length).default(["measure"]).meta({ description: "By what the sums are told apart" }),
});

/** The sums. */
export const Rates = z
  .strictObject({
    since: Instant,
    until: Instant,
    items: z.array(
      z.strictObject({
        at: z.exactOptional(Instant.meta({ description: "Beginning of the hour or day" })),
        stream: z.exactOptional(z.string()),
        senderDomain: z.exactOptional(z.string()),
        provider: z.exactOptional(z.string()),
        measure: z.exactOptional(z.enum(MEASURES)),
        reason: z.exactOptional(z.string()),
        count: z.int().min(0),
      }),
    ),
  })
  .meta({ id: "Rates", description: "How much mail, with what result" });
export type Rates = z.output<typeof Rates>;
