/** `/v1/webhooks`: who is told of events, and how far that came. */

import { z } from "zod";
import { EVENT_TYPES } from "../../ledger/index.ts";
import { ALL_TENANTS, WEBHOOK_SHAPES } from "../../store/index.ts";
import { EventTypeName } from "./event.ts";
import { Entry, Instant, Note, PAGE_QUERY, pageOf, Tenant } from "./values.ts";

const text = z.string();

const url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .meta({ description: "Where events are posted to", examples: ["https://app.example.com/hooks"] });
const types = z.array(EventTypeName).max(EVENT_TYPES.length).meta({ description: "Events that are told; none of them named is all" });
const shape = z
  .enum(WEBHOOK_SHAPES)
  .meta({ id: "WebhookShape", description: "Our own payloads, or those of a provider whose receiver understands nothing else" });

/** A header field has printable ASCII; a line end in it would be a field of its own. */
const authorization = text.max(2000).regex(/^[\x20-\x7e]*$/, "printable ASCII");
const tenant = z.union([Tenant, z.literal(ALL_TENANTS)]).meta({ description: "* is all of them; the asking key's own when absent" });

/** Who is told. */
export const Webhook = z
  .strictObject({
    id: text,
    tenant: text,
    url: text,
    types,
    shape,
    isEnabled: z.boolean(),
    trouble: z.exactOptional(text.meta({ description: "Why it was switched off, where no person did that" })),
    hasAuthorization: z.boolean().meta({ description: "Whether it is posted to with a header field Authorization, which nobody is told" }),
    note: z.exactOptional(text),
    createdAt: Instant,
    position: z.int().min(0).meta({ description: "Events up to this one were told or put aside" }),
    secrets: z.int().min(0).meta({ description: "How many secrets sign: two while they are changed over" }),
  })
  .meta({ id: "Webhook", description: "Somebody who is told of events" });
export type Webhook = z.output<typeof Webhook>;

/** All of them. */
export const Webhooks = z.strictObject({ items: z.array(Webhook) }).meta({ id: "Webhooks", description: "All who are told of events" });

/** One to make. */
export const NewWebhook = z
  .strictObject({
    url,
    types: types.default([]),
    shape: shape.default("ricochet"),
    tenant: z.exactOptional(tenant),
    authorization: z.exactOptional(
      authorization.min(1).meta({ description: "The header field Authorization, for receivers that know no signature; shown to nobody" }),
    ),
    note: z.exactOptional(Note),
  })
  .meta({ id: "NewWebhook", description: "Somebody who is to be told of events" });

/** What changes about one. */
export const WebhookChange = z
  .strictObject({
    url: z.exactOptional(url),
    types: z.exactOptional(types),
    shape: z.exactOptional(shape),
    isEnabled: z.exactOptional(z.boolean()),
    authorization: z.exactOptional(authorization.meta({ description: "Another header field Authorization; empty: none any more" })),
    note: z.exactOptional(Note),
  })
  .meta({ id: "WebhookChange", description: "What is to be different" });

/** One with the secret that nobody is told again. */
export const WebhookWithSecret = Webhook.extend({
  secret: text.meta({ description: "whsec_…; told this once" }),
  verificationKey: z.exactOptional(text.meta({ description: "Of the shape sendgrid: what its receiver is configured with" })),
}).meta({
  id: "WebhookWithSecret",
  description: "A webhook, and its newest secret",
});

/** How a secret is changed. */
export const SecretChange = z
  .strictObject({ keepsOld: z.boolean().default(true).meta({ description: "The one before goes on signing too, until the next change" }) })
  .meta({ id: "SecretChange", description: "How a secret is changed" });

/** An event that was not told yet. */
const WebhookDelivery = z
  .strictObject({
    event: Entry,
    subject: text,
    state: z.enum(["waiting", "parked"]).meta({ description: "parked: nobody tries it until somebody replays it" }),
    attempts: z.int().min(0),
    firstAt: Instant,
    dueAt: Instant,
    lastAt: z.exactOptional(Instant),
    lastCode: z.exactOptional(z.int()),
    lastText: z.exactOptional(text),
  })
  .meta({ id: "WebhookDelivery", description: "An event that somebody has not heard yet" });

/** A page of them. */
export const WebhookDeliveries = pageOf(WebhookDelivery).meta({ id: "WebhookDeliveries", description: "What was not told yet" });

/** Which. */
export const DeliveryQuery = z.strictObject({ state: z.exactOptional(z.enum(["waiting", "parked"])), limit: PAGE_QUERY.limit });

/** What is to be told again. */
export const ReplayRequest = z
  .strictObject({ events: z.exactOptional(z.array(Entry).min(1).max(1000).meta({ description: "All that are parked when absent" })) })
  .meta({ id: "ReplayRequest", description: "What is to be tried again" });

/** How many. */
export const ReplayedCount = z.strictObject({ events: z.int().min(0) }).meta({ id: "ReplayedCount", description: "What waits again" });

/** What a test came to. */
export const WebhookTest = z
  .strictObject({ isDelivered: z.boolean(), code: z.exactOptional(z.int()), text, tookMs: z.int().min(0) })
  .meta({ id: "WebhookTest", description: "What the receiver answered" });
