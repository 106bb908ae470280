/** `/v1/queue`: mail that is on its way, and orders about it. */

import { z } from "zod";
import { RECIPIENT_STATES } from "../../store/index.ts";
import { QueueState } from "./message.ts";
import { Address, Domain, Instant, PAGE_QUERY, pageOf } from "./values.ts";

const text = z.string();

/** The id of a queued message as logs have it. */
export const QueueId = text
  .regex(/^[0-9A-Za-z]{11}$/, "a queue id, as 23B3JKRCWHS")
  .meta({ description: "Queue id", examples: ["23B3JKRCWHS"] });

/** A recipient on its way. */
export const QueueEntry = z
  .strictObject({
    message: text.meta({ description: "Queue id" }),
    index: z.int().min(0).meta({ description: "Place among the recipients of the message" }),
    recipient: text,
    reversePath: text,
    destination: text,
    state: QueueState,
    attempts: z.int().min(0),
    acceptedAt: Instant,
    dueAt: Instant.meta({ description: "Of its next attempt; the end of the year 9999 where it is given up and not tried again" }),
    expiresAt: Instant.meta({ description: "When it is given up; the beginning of 1970 where a person gave it up" }),
    sizeBytes: z.int().min(0),
    last: z.exactOptional(
      z.strictObject({
        at: Instant,
        code: z.exactOptional(z.int()),
        status: z.exactOptional(text),
        text,
        verb: z.exactOptional(text),
        host: z.exactOptional(text),
      }),
    ),
  })
  .meta({ id: "QueueEntry", description: "A recipient of a queued message" });
export type QueueEntry = z.output<typeof QueueEntry>;

/** A page of them. */
export const QueuePage = pageOf(QueueEntry).meta({
  id: "QueuePage",
  description: "Recipients in the order in which their mail was accepted",
});

const SELECTION = {
  sender: z.exactOptional(text.max(320).meta({ description: "Reverse path; <> is the null sender" })),
  recipient: z.exactOptional(Address),
  destination: z.exactOptional(Domain.meta({ description: "What the mail waits for: a domain, or the target of a route" })),
  acceptedBefore: z.exactOptional(Instant),
} as const;

/** Which. */
export const QueueQuery = z.strictObject({
  state: z.exactOptional(z.array(z.enum(RECIPIENT_STATES)).max(RECIPIENT_STATES.length)),
  message: z.exactOptional(QueueId),
  ...SELECTION,
  ...PAGE_QUERY,
});

/** Figures. */
export const QueueCounts = z
  .strictObject({
    states: z.partialRecord(z.enum(RECIPIENT_STATES), z.int().min(0)),
    oldestWaitingAt: z.exactOptional(Instant),
    destinations: z.array(z.strictObject({ destination: text, waiting: z.int(), nextDueAt: Instant })),
  })
  .meta({ id: "QueueCounts", description: "Figures of the whole queue" });

/** An order. */
export const QueueOrder = z
  .strictObject({
    command: z.enum(["retry", "hold", "release", "expire", "drop"]).meta({
      description: "expire: it is given up now, and its sender is told; drop: it is gone, and nobody is told",
    }),
    messages: z.exactOptional(z.array(QueueId).min(1).max(1000)),
    states: z.exactOptional(z.array(z.enum(RECIPIENT_STATES)).min(1)),
    ...SELECTION,
    all: z.boolean().default(false).meta({ description: "Needed where nothing else says which mail is meant" }),
    because: z.exactOptional(z.string().min(1).max(500).meta({ description: "For the audit log" })),
  })
  .meta({ id: "QueueOrder", description: "What is to be done with which mail" });

/** What an order came to. */
export const OrderedCount = z
  .strictObject({ recipients: z.int().min(0).meta({ description: "How many recipients it moved" }) })
  .meta({ id: "OrderedCount", description: "What an order came to" });
