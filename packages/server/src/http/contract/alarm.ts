/** `/v1/alarms`: what is wrong for a while. */

import { z } from "zod";
import { Entry, Instant, Note, PAGE_QUERY, pageOf, Tenant } from "./values.ts";

const text = z.string();
const maybe = z.exactOptional(text);

/** An alarm. */
export const Alarm = z
  .strictObject({
    id: Entry,
    tenant: text,
    kind: text.meta({ description: "One of those that `/v1/alarms/limits` lists" }),
    subject: text.meta({ description: "What it is about: a domain, a provider, a list, a webhook" }),
    since: Instant,
    until: z.exactOptional(Instant.meta({ description: "Absent while it is active" })),
    words: text.meta({ description: "What was seen when it was raised, as a sentence" }),
    value: z.exactOptional(z.number()),
    limit: z.exactOptional(z.number()),
    acknowledgedAt: z.exactOptional(Instant.meta({ description: "When somebody said that they know of it" })),
    acknowledgedBy: maybe,
    note: z.exactOptional(Note),
  })
  .meta({ id: "Alarm", description: "Something that is, or was, wrong for a while" });
export type Alarm = z.output<typeof Alarm>;

/** A page of them. */
export const AlarmPage = pageOf(Alarm).meta({ id: "AlarmPage", description: "Alarms, the newest first" });

/** Which. */
export const AlarmQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  active: z.exactOptional(z.boolean().meta({ description: "Those that are active now, or those that are over; all when absent" })),
  kind: z.exactOptional(text.max(100)),
  ...PAGE_QUERY,
});

/** When each kind is raised. */
export const AlarmLimits = z
  .strictObject({
    isOn: z.boolean().meta({ description: "Whether there are alarms at all" }),
    windowSeconds: z.int().meta({ description: "Of which time the shares are" }),
    minimumSent: z.int().meta({ description: "Fewer mails in that time raise no alarm about a share" }),
    items: z.array(
      z.strictObject({
        kind: text,
        about: text.meta({ description: "What its subject is" }),
        words: text.meta({ description: "What it says, with {value} and {limit}" }),
        unit: z.enum(["share", "count", "bytes"]),
        limit: z.exactOptional(z.number().meta({ description: "Raised above it; absent where it follows from what is usual" })),
        key: z.exactOptional(text.meta({ description: "Key of the configuration; absent where the limit is fixed" })),
        isOff: z.boolean().meta({ description: "Never raised, as the configuration says" }),
      }),
    ),
  })
  .meta({ id: "AlarmLimits", description: "From when on somebody is told that something is wrong" });

/** That somebody knows of it. */
export const Acknowledgement = z
  .strictObject({ note: z.exactOptional(Note) })
  .meta({ id: "Acknowledgement", description: "That somebody knows of an alarm" });
