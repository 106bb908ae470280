/** `/v1/audit`: who did what. */

import { z } from "zod";
import { Entry, Instant, PAGE_QUERY, pageOf } from "./values.ts";

const text = z.string();

/** An act. */
const Act = z
  .strictObject({
    id: Entry,
    at: Instant,
    who: text.meta({ description: "A key by its name, cli, or the rule that decided" }),
    what: text,
    message: z.exactOptional(text.meta({ description: "Queue id" })),
    recipient: z.exactOptional(text),
    because: text,
  })
  .meta({ id: "Act", description: "Something that was done by hand, or that somebody must be able to find again" });

/** A page of them. */
export const AuditPage = pageOf(Act).meta({ id: "AuditPage", description: "Acts, the newest first" });

/** Which. */
export const AuditQuery = z.strictObject({
  who: z.exactOptional(text.max(200)),
  what: z.exactOptional(text.max(100)),
  recipient: z.exactOptional(text.max(320)),
  since: z.exactOptional(Instant),
  until: z.exactOptional(Instant),
  ...PAGE_QUERY,
});
