/** `/v1/queue`: mail on its way, and what people order about it. Every order stands in the audit log. */

import { z } from "zod";
import { messageIdOf } from "../../queue/index.ts";
import type { QueueFilter } from "../../store/index.ts";
import { OrderedCount, QueueCounts, QueueEntry, QueueId, QueueOrder, QueuePage, QueueQuery } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { given, instant, millis, pageOf, placeOf, type Route, route } from "../route/index.ts";
import { shownEntry } from "./shown-entry.ts";

const Place = z.strictObject({ message: z.int().min(0), index: z.int().min(0) });
const ById = z.strictObject({ id: QueueId });
const QueuedMessage = z
  .strictObject({ id: z.string(), recipients: z.array(QueueEntry) })
  .meta({ id: "QueuedMessage", description: "A queued message, recipient by recipient" });
const MAX_RECIPIENTS = 10_000;

export const QUEUE_ROUTES: readonly Route[] = [
  route({
    operation: "queue.list",
    method: "GET",
    path: "/v1/queue",
    scopes: ["read", "operate"],
    spansTenants: true,
    query: QueueQuery,
    summary: "List queued mail, recipient by recipient, in the order of acceptance",
    answers: { 200: { means: "A page", schema: QueuePage } },
    example: { query: { state: "waiting,held", limit: "10" } },
    async handle({ query }, service) {
      const { limit, state, message } = query;
      const after = placeOf(query.cursor, Place);
      const found = await service.queue.list({
        ...filterOf(query),
        ...given({ states: state, message: message === undefined ? undefined : idOf(message), after }),
        limit: limit + 1,
      });
      return { status: 200, body: pageOf(found, { limit, show: shownEntry, place: ({ key }) => key }) };
    },
  }),
  route({
    operation: "queue.counts",
    method: "GET",
    path: "/v1/queue/counts",
    scopes: ["read", "operate"],
    spansTenants: true,
    summary: "Get the figures of the queue",
    answers: { 200: { means: "By state and by destination", schema: QueueCounts } },
    example: {},
    async handle(_asked, service) {
      const { byState, oldestWaitingAtMs, destinations } = await service.queue.counts();
      return {
        status: 200,
        body: {
          states: byState,
          ...given({ oldestWaitingAt: instant(oldestWaitingAtMs) }),
          destinations: destinations.map(({ nextDueAtMs, ...rest }) => ({ ...rest, nextDueAt: instant(nextDueAtMs) })),
        },
      };
    },
  }),
  route({
    operation: "queue.get",
    method: "GET",
    path: "/v1/queue/{id}",
    scopes: ["read", "operate"],
    spansTenants: true,
    params: ById,
    summary: "Show one queued message",
    answers: { 200: { means: "Where each recipient stands", schema: QueuedMessage } },
    example: { params: { id: "23B3JKRCWHS" } },
    async handle({ params }, service) {
      const entries = await service.queue.list({ message: idOf(params.id), limit: MAX_RECIPIENTS });
      if (entries.length === 0) throw new ApiProblem("not-found", `there is no message ${params.id} in the queue`);
      return { status: 200, body: { id: params.id.toUpperCase(), recipients: entries.map(shownEntry) } };
    },
  }),
  route({
    operation: "queue.order",
    method: "POST",
    path: "/v1/queue/orders",
    scopes: ["operate"],
    spansTenants: true,
    isOnce: true,
    body: { kind: "json", schema: QueueOrder },
    summary: "Try mail at once, hold it, release it, give it up, or drop it",
    description:
      "Recipients that are being tried stay as they are; only expire reaches them, when their attempt ends without success. Mail that is given " +
      "up (expire) is returned to its sender as if its time had ended. Dropped mail is gone, and nobody is told.",
    answers: { 200: { means: "How many recipients it moved", schema: OrderedCount } },
    example: { body: { command: "retry", destination: "example.net" } },
    async handle({ body, access }, service) {
      const { command, messages, states, because = "by the API" } = body;
      const filter = { ...filterOf(body), ...given({ states }), limit: Number.MAX_SAFE_INTEGER };
      const isMeant = messages !== undefined || Object.keys(filter).length > 1 || body.all;
      if (!isMeant)
        throw new ApiProblem("invalid-body", "say which mail is meant, or all: true", {
          errors: [{ pointer: "#", detail: "messages, a filter, or all" }],
        });
      let recipients = 0;
      for (const one of messages === undefined ? [filter] : messages.map((id) => ({ ...filter, message: idOf(id) })))
        recipients += await service.queue.command(command, one, { who: access.who, what: command, because, atMs: service.nowMs });
      if (recipients > 0) service.parts.poke();
      return { status: 200, body: { recipients } };
    },
  }),
];

interface Selected {
  readonly sender?: string;
  readonly recipient?: string;
  readonly destination?: string;
  readonly acceptedBefore?: string;
}

function filterOf({ sender, recipient, destination, acceptedBefore }: Selected): Omit<QueueFilter, "limit" | "after"> {
  return {
    ...given({ recipient, destination, sender: sender === "<>" ? "" : sender }),
    ...given({ acceptedBeforeMs: millis(acceptedBefore) }),
  };
}

function idOf(text: string): number {
  const id = messageIdOf(text);
  if (id === undefined) throw new ApiProblem("not-found", `${text} is no queue id`);
  return id;
}
