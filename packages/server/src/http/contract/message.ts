/** `/v1/messages`: the send log, and the life of one message. */

import { z } from "zod";
import { RECIPIENT_STATES } from "../../store/index.ts";
import { Outcome } from "./outcome.ts";
import { Address, Instant, Stream, Tenant } from "./values.ts";

const id = z.string().min(1).max(998);

/** A message that somebody sent and tells of. */
export const SentMessage = z
  .strictObject({
    tenant: z.exactOptional(Tenant),
    stream: Stream.default("transactional"),
    sentAt: z.exactOptional(Instant.meta({ description: "Now when absent" })),
    messageId: z.exactOptional(id.meta({ description: "Message-ID, with or without angle brackets" })),
    envelopeId: z.exactOptional(id.meta({ description: "ENVID (RFC 3461)" })),
    queueId: z.exactOptional(id.meta({ description: "Id under which the server that sends it queued it" })),
    reversePath: z.exactOptional(z.string().max(320).meta({ description: "MAIL FROM" })),
    from: z.exactOptional(Address.meta({ description: "The author" })),
    recipients: z.array(Address).min(1).max(10_000),
    tags: z.exactOptional(
      z
        .record(z.string().max(100), z.string().max(1000))
        .refine((tags) => Object.keys(tags).length <= 50, "50 tags at most")
        .meta({ description: "Said again with each event about the message" }),
    ),
  })
  .meta({ id: "SentMessage", description: "A message that was sent, so that what comes back can be tied to it" });
export type SentMessage = z.output<typeof SentMessage>;

/** Many of them. */
export const SentBatch = z
  .strictObject({ messages: z.array(SentMessage).min(1).max(1000).meta({ description: "From 1 to 1,000" }) })
  .meta({ id: "SentBatch", description: "Messages that were sent" });

/** What was noted. */
export const NotedMessages = z
  .strictObject({ ids: z.array(z.string()).meta({ description: "An id for each message, in their order" }) })
  .meta({ id: "NotedMessages", description: "What was noted" });

/** Where a recipient of our own queue stands. */
export const QueueState = z.enum(RECIPIENT_STATES).meta({ id: "QueueState", description: "Where a recipient is on its way" });

/** One recipient's way. */
const RecipientLife = z
  .strictObject({
    recipient: z.string(),
    state: QueueState.or(z.literal("unknown")).meta({ description: "unknown: another server sends it" }),
    attempts: z.int().min(0),
    dueAt: z.exactOptional(Instant),
    lastAnswer: z.exactOptional(z.string()),
    outcomes: z.array(Outcome).meta({ description: "The oldest first" }),
  })
  .meta({ id: "RecipientLife", description: "What became of a message for one recipient, from the beginning" });

/** The life of a message. */
export const Message = z
  .strictObject({
    id: z.string(),
    origin: z.enum(["queue", "send-log"]),
    at: Instant.meta({ description: "Accepted, or sent" }),
    tenant: z.exactOptional(z.string()),
    stream: z.exactOptional(Stream),
    messageId: z.exactOptional(z.string()),
    envelopeId: z.exactOptional(z.string()),
    reversePath: z.exactOptional(z.string()),
    tags: z.exactOptional(z.record(z.string(), z.string())),
    sizeBytes: z.exactOptional(z.int().min(0)),
    hasSource: z.boolean().meta({ description: "Whether `/raw` has its source" }),
    recipients: z.array(RecipientLife),
  })
  .meta({ id: "Message", description: "The life of a message" });
export type Message = z.output<typeof Message>;

/** What of the source. */
export const RawQuery = z.strictObject({
  part: z.enum(["whole", "header"]).default("whole").meta({ description: "header: up to and with the blank line" }),
  limitBytes: z.exactOptional(z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: "No more than so much of it" })),
});

/** A notification of ours. */
const Notice = z
  .strictObject({
    id: z.string().meta({ description: "Queue id of the notification" }),
    at: Instant,
    recipient: z.string().meta({ description: "Who is told: the sender of the message, or the postmaster" }),
    state: QueueState,
    attempts: z.int().min(0),
    lastAnswer: z.exactOptional(z.string()),
  })
  .meta({ id: "Notice", description: "A notification that we queued about a message" });

/** All of a message. */
export const MessageNotices = z
  .strictObject({ items: z.array(Notice) })
  .meta({ id: "MessageNotices", description: "Notifications about a message, the oldest first" });
