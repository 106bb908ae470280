/** `/v1/destinations`: how mail is sent to whom. */

import { z } from "zod";
import { Domain, Instant, Note, PAGE_QUERY, pageOf } from "./values.ts";

const count = z.int().min(0);
const seconds = z.number().min(0);

/** How a destination does. */
export const Destination = z
  .strictObject({
    name: z.string(),
    state: z.enum(["open", "careful", "paused", "held"]).meta({ description: "held: a person paused it" }),
    connections: count.meta({ description: "So many may be open at once now" }),
    pausedUntil: z.exactOptional(Instant),
    waiting: count.meta({ description: "Recipients that wait for it" }),
    nextDueAt: z.exactOptional(Instant),
    profile: z.string().meta({ description: "Name of the profile by which mail is sent to it" }),
  })
  .meta({ id: "Destination", description: "How a destination does" });
export type Destination = z.output<typeof Destination>;

/** All that are known. */
export const DestinationPage = pageOf(Destination).meta({
  id: "DestinationPage",
  description: "Destinations with mail, in the order of their names",
});

/** Which. */
export const DestinationQuery = z.strictObject({ ...PAGE_QUERY });

/** A profile. */
export const DestinationProfile = z
  .strictObject({
    name: z.string(),
    limits: z.strictObject({ connections: count, messagesPerConnection: count, recipientsPerMessage: count }),
    retryAfterSeconds: z.array(seconds),
    warnAfterSeconds: seconds,
    expireAfterSeconds: seconds,
    replies: z
      .array(
        z.strictObject({
          id: z.string(),
          example: z.string(),
          reaction: z.string(),
          treatAs: z.exactOptional(z.string()),
          source: z.string(),
        }),
      )
      .meta({ description: "Replies that mean something else than their code says" }),
  })
  .meta({ id: "DestinationProfile", description: "How mail is sent to a destination" });

/** The name of one. */
export const DestinationName = Domain.meta({ description: "A domain, or the target of a route" });

/** A pause. */
export const PauseRequest = z
  .strictObject({
    until: z.exactOptional(Instant.meta({ description: "30 days when absent" })),
    because: z.exactOptional(Note),
  })
  .meta({ id: "PauseRequest", description: "That no mail is to go to a destination" });
