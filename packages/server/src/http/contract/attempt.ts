/** `/v1/messages/{id}/attempts`: what was tried, what came of it, and what was said. */

import { z } from "zod";
import { QueueState } from "./message.ts";
import { ReasonName } from "./report.ts";
import { Instant } from "./values.ts";

const text = z.string();
const maybe = z.exactOptional(text);
const code = z.exactOptional(z.int().min(0).meta({ description: "Code of the SMTP reply; 0 or absent where no server spoke" }));

/** What came of it for one recipient. */
const AttemptedRecipient = z
  .strictObject({
    recipient: text,
    index: z.int().min(0).meta({ description: "Place among the recipients of the message" }),
    state: QueueState.meta({ description: "Where the attempt left the recipient" }),
    code,
    status: maybe,
    text,
    verb: z.exactOptional(text.meta({ description: "The command that was answered" })),
    host: maybe,
    reason: z.exactOptional(ReasonName),
    dueAt: z.exactOptional(Instant.meta({ description: "When it was to be tried again" })),
  })
  .meta({ id: "AttemptedRecipient", description: "What an attempt came to for one recipient" });

/** One command and its answer. */
const Exchange = z
  .strictObject({
    verb: text.meta({ description: "CONNECT is the greeting, . the end of the content" }),
    command: z.exactOptional(text.meta({ description: "What we said; absent before the greeting and behind the content" })),
    code,
    status: maybe,
    text: text.meta({ description: "The words of the reply, or why there was none" }),
    failure: z.exactOptional(text.meta({ description: "Where there was no reply: timeout, closed, tls …" })),
  })
  .meta({ id: "Exchange", description: "A command and what was heard for it" });

/** What was said with one host. */
const Dialogue = z
  .strictObject({
    host: text,
    address: text,
    port: z.int().min(0),
    tls: z.exactOptional(
      z.strictObject({ version: text, cipher: text, isVerified: z.boolean().meta({ description: "Whether the certificate held" }) }),
    ),
    isReused: z.boolean().meta({ description: "Over a connection that was open: its greeting was said before" }),
    at: Instant,
    tookMs: z.int().min(0),
    stage: text.meta({ description: "The last command that was said, or waited for" }),
    exchanges: z.array(Exchange),
    leftOut: z.int().min(0).meta({ description: "Exchanges that are not kept" }),
  })
  .meta({ id: "Dialogue", description: "What was said with one host" });

/** An attempt. */
const Attempt = z
  .strictObject({
    at: Instant,
    tookMs: z.exactOptional(z.int().min(0)),
    destination: text,
    recipients: z.array(AttemptedRecipient),
    recipientsLeftOut: z.int().min(0),
    hasTranscript: z.boolean().meta({ description: "Whether what was said is kept: of what went well only the last answers are" }),
    dialogues: z.array(Dialogue).meta({ description: "With each host that was tried, in their order" }),
  })
  .meta({ id: "Attempt", description: "An attempt at a message" });
export type Attempt = z.output<typeof Attempt>;

/** All that are known. */
export const MessageAttempts = z
  .strictObject({ items: z.array(Attempt) })
  .meta({ id: "MessageAttempts", description: "Attempts at a message, the oldest first" });
