/** `/v1/events`: what happens, as it happens. */

import { z } from "zod";
import { EVENT_TYPES } from "../../ledger/index.ts";
import { Outcome } from "./outcome.ts";
import { Entry, Instant, Tenant } from "./values.ts";

/** What can happen. */
export const EventTypeName = z.enum(EVENT_TYPES).meta({ id: "EventType", description: "A kind of event" });

/** An event. */
export const Event = z
  .strictObject({
    id: Entry,
    type: EventTypeName,
    at: Instant,
    tenant: z.string(),
    subject: z.string().meta({ description: "What it is about: events of one subject come in their order" }),
    outcome: z.exactOptional(Outcome),
    data: z.exactOptional(z.unknown()),
  })
  .meta({ id: "Event", description: "Something that happened" });
export type Event = z.output<typeof Event>;

/** Which. */
export const EventQuery = z.strictObject({
  tenant: z.exactOptional(Tenant),
  type: z.exactOptional(z.array(EventTypeName).max(EVENT_TYPES.length)),
  after: z.exactOptional(
    z.int().min(0).meta({ description: "Events behind this one; `Last-Event-ID` says the same. New ones when both are absent" }),
  ),
});
