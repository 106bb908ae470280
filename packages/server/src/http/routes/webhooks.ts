/** `/v1/webhooks`: who is told of events. Delivery itself is not the matter of HTTP in, but of webhooks/. */

import { z } from "zod";
import type { Webhook as Stored } from "../../store/index.ts";
import { endpointFault, newWebhook, withNewSecret } from "../../webhooks/index.ts";
import type { Access } from "../access/index.ts";
import {
  DeliveryQuery,
  NewWebhook,
  ReplayedCount,
  ReplayRequest,
  SecretChange,
  Tenant,
  Webhook,
  WebhookChange,
  WebhookDeliveries,
  Webhooks,
  WebhookTest,
  WebhookWithSecret,
} from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, type Route, route } from "../route/index.ts";
import { shownDelivery, shownWebhook, toldWebhook } from "./shown-webhook.ts";

const ById = z.strictObject({ id: z.string().max(100).meta({ description: "Id of a webhook" }) });
const EXAMPLE_ID = { params: { id: "wh_1" } };

export const WEBHOOK_ROUTES: readonly Route[] = [
  route({
    operation: "webhooks.list",
    method: "GET",
    path: "/v1/webhooks",
    scopes: ["read", "operate"],
    query: z.strictObject({ tenant: z.exactOptional(Tenant) }),
    summary: "List who is told of events",
    answers: { 200: { means: "All of them", schema: Webhooks } },
    example: {},
    async handle({ query, access }, service) {
      const found = await service.part("outbox").webhooks(access.within(query.tenant).tenant);
      return { status: 200, body: { items: found.map(shownWebhook) } };
    },
  }),
  route({
    operation: "webhooks.add",
    method: "POST",
    path: "/v1/webhooks",
    scopes: ["operate"],
    isOnce: true,
    body: { kind: "json", schema: NewWebhook },
    summary: "Tell somebody of events, from now on",
    description:
      "The URL is an `https:` one of the public Internet, unless `[webhooks]` allows more. A key for all tenants may say `*` as the tenant: events of all of them.",
    answers: { 201: { means: "It is told; the secret is said this once", schema: WebhookWithSecret } },
    example: { body: { url: "https://app.example.com/hooks", types: ["message.bounced", "message.complained"] } },
    async handle({ body, access }, service) {
      const outbox = service.part("outbox");
      const { url, types, shape, authorization, note } = body;
      demandEndpoint(url, service);
      const wanted = { url, types, shape, tenant: access.ownerOf(body.tenant), ...given({ authorization, note }) };
      const webhook = newWebhook(wanted, { nowMs: service.nowMs, lastEvent: await outbox.lastEvent() });
      await outbox.putWebhook(webhook);
      await noteDeed(service, { access, what: "webhook-add", webhook });
      return { status: 201, body: toldWebhook(webhook), location: `/v1/webhooks/${webhook.id}` };
    },
  }),
  route({
    operation: "webhooks.get",
    method: "GET",
    path: "/v1/webhooks/{id}",
    scopes: ["read", "operate"],
    params: ById,
    summary: "Get one webhook",
    answers: { 200: { means: "The webhook", schema: Webhook } },
    example: EXAMPLE_ID,
    handle: async ({ params, access }, service) => ({ status: 200, body: shownWebhook(await webhookOf(params.id, { access, service })) }),
  }),
  route({
    operation: "webhooks.change",
    method: "PATCH",
    path: "/v1/webhooks/{id}",
    scopes: ["operate"],
    params: ById,
    body: { kind: "json", schema: WebhookChange },
    summary: "Change a webhook, or switch it off and on",
    description: "One that is switched off is not told afterwards what it missed, unless it is switched on before that is forgotten.",
    answers: { 200: { means: "As it is now", schema: Webhook } },
    example: { ...EXAMPLE_ID, body: { isEnabled: false } },
    async handle({ params, body, access }, service) {
      if (body.url !== undefined) demandEndpoint(body.url, service);
      const webhook = changed(await webhookOf(params.id, { access, service }), body);
      await service.part("outbox").putWebhook(webhook);
      await noteDeed(service, { access, what: "webhook-change", webhook });
      return { status: 200, body: shownWebhook(webhook) };
    },
  }),
  route({
    operation: "webhooks.remove",
    method: "DELETE",
    path: "/v1/webhooks/{id}",
    scopes: ["operate"],
    params: ById,
    summary: "Tell somebody no more",
    answers: { 204: { means: "It is gone, and what it had not heard with it" } },
    example: EXAMPLE_ID,
    async handle({ params, access }, service) {
      const webhook = await webhookOf(params.id, { access, service });
      await service.part("outbox").removeWebhook(webhook.id);
      await noteDeed(service, { access, what: "webhook-remove", webhook });
      return { status: 204 };
    },
  }),
  route({
    operation: "webhooks.rotate",
    method: "POST",
    path: "/v1/webhooks/{id}/secret",
    scopes: ["operate"],
    isOnce: true,
    params: ById,
    body: { kind: "json", schema: SecretChange },
    summary: "Give a webhook a new secret",
    description: "Both sign until the next change, so that the receiver can change over in between.",
    answers: { 200: { means: "The new secret, said this once", schema: WebhookWithSecret } },
    example: { ...EXAMPLE_ID, body: { keepsOld: true } },
    async handle({ params, body, access }, service) {
      const before = await webhookOf(params.id, { access, service });
      const webhook = withNewSecret(before, body);
      await service.part("outbox").putWebhook(webhook);
      await noteDeed(service, { access, what: "webhook-secret", webhook });
      return { status: 200, body: toldWebhook(webhook) };
    },
  }),
  route({
    operation: "webhooks.test",
    method: "POST",
    path: "/v1/webhooks/{id}/test",
    scopes: ["operate"],
    params: ById,
    summary: "Send a webhook an event that means nothing, and see what it answers",
    answers: { 200: { means: "What it answered", schema: WebhookTest } },
    example: EXAMPLE_ID,
    async handle({ params, access }, service) {
      const webhook = await webhookOf(params.id, { access, service });
      return { status: 200, body: await service.part("tryWebhook")(webhook) };
    },
  }),
  route({
    operation: "webhooks.deliveries",
    method: "GET",
    path: "/v1/webhooks/{id}/deliveries",
    scopes: ["read", "operate"],
    params: ById,
    query: DeliveryQuery,
    summary: "See which events a webhook has not heard yet, and why",
    answers: { 200: { means: "In the order of events", schema: WebhookDeliveries } },
    example: { ...EXAMPLE_ID, query: { state: "parked" } },
    async handle({ params, query, access }, service) {
      const { id } = await webhookOf(params.id, { access, service });
      const found = await service.part("outbox").pending(id, { limit: query.limit, ...given({ state: query.state }) });
      return { status: 200, body: { items: found.map(shownDelivery) } };
    },
  }),
  route({
    operation: "webhooks.replay",
    method: "POST",
    path: "/v1/webhooks/{id}/replay",
    scopes: ["operate"],
    isOnce: true,
    params: ById,
    body: { kind: "json", schema: ReplayRequest },
    summary: "Try parked events again",
    answers: { 200: { means: "How many wait again", schema: ReplayedCount } },
    example: { ...EXAMPLE_ID, body: {} },
    async handle({ params, body, access }, service) {
      const webhook = await webhookOf(params.id, { access, service });
      const events = await service.part("outbox").replay(webhook.id, body.events ?? "all", service.nowMs);
      if (events > 0) await noteDeed(service, { access, what: "webhook-replay", webhook });
      return { status: 200, body: { events } };
    },
  }),
];

interface Asking {
  readonly access: Access;
  readonly service: ApiService;
}

async function webhookOf(id: string, { access, service }: Asking): Promise<Stored> {
  const found = (await service.part("outbox").webhooks(access.tenant)).find((one) => one.id === id);
  if (found === undefined) throw new ApiProblem("not-found", `there is no webhook ${id}`);
  return found;
}

/** Whether it leads somewhere else in the end is seen when it is connected to. */
function demandEndpoint(url: string, { configuration }: ApiService): void {
  const fault = endpointFault(url, configuration.webhooks);
  if (fault === undefined) return;
  throw new ApiProblem("invalid-body", `the URL ${fault}`, { errors: [{ pointer: "#/url", detail: fault }] });
}

/** An empty Authorization is none any more, and what is switched on is in no trouble. */
function changed(before: Stored, change: z.output<typeof WebhookChange>): Stored {
  const { authorization, trouble, ...webhook } = { ...before, ...change };
  return { ...webhook, ...given({ authorization: authorization || undefined, trouble: webhook.isEnabled ? undefined : trouble }) };
}

interface Deed {
  readonly access: Access;
  readonly what: string;
  readonly webhook: Stored;
}

async function noteDeed(service: ApiService, { access, what, webhook }: Deed): Promise<void> {
  await service.access.noteAct({ atMs: service.nowMs, who: access.who, what, because: `${webhook.id}: ${webhook.url}` });
}
