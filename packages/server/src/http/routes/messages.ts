/** `/v1/messages`: what is sent is told here, and what became of it is asked here. */

import { z } from "zod";
import { type AddressRules, canonicalAddress, type SentFacts } from "../../ledger/index.ts";
import type { Access } from "../access/index.ts";
import { Message, MessageAttempts, MessageNotices, NotedMessages, RawQuery, SentBatch, SentMessage } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, millis, type Route, route } from "../route/index.ts";
import { attemptsAt } from "./message-attempts.ts";
import { idOfMessage, placeOfMessage } from "./message-ids.ts";
import { lifeOf } from "./message-life.ts";
import { noticesAbout, queuedMessage } from "./message-notices.ts";
import { rawAnswer } from "./message-raw.ts";

const BATCH_LIMIT_BYTES = 8 * 1024 * 1024;
const ById = z.strictObject({ id: z.string().max(40).meta({ description: "A queue id, or the id that noting it gave" }) });
const EXAMPLE = {
  messageId: "20261122.1@app.example.com",
  from: "news@example.com",
  recipients: ["ann@example.net"],
  tags: { campaign: "spring" },
};

export const MESSAGE_ROUTES: readonly Route[] = [
  route({
    operation: "messages.note",
    method: "POST",
    path: "/v1/messages",
    scopes: ["send"],
    isOnce: true,
    body: { kind: "json", schema: SentMessage, limitBytes: BATCH_LIMIT_BYTES },
    summary: "Note a message that another server sends",
    description: "What comes back about it is then proven, and tied to it. Mail that Ricochet sends itself need not be noted.",
    answers: { 201: { means: "It is noted", schema: NotedMessages } },
    example: { body: EXAMPLE },
    async handle({ body, access }, service) {
      const ids = await service.part("ledger").logSent([factsOf(body, { access, service })]);
      return { status: 201, body: { ids: ids.map(idOfSent) }, location: `/v1/messages/${idOfSent(ids[0] ?? 0)}` };
    },
  }),
  route({
    operation: "messages.noteMany",
    method: "POST",
    path: "/v1/messages/batch",
    scopes: ["send"],
    isOnce: true,
    body: { kind: "json", schema: SentBatch, limitBytes: BATCH_LIMIT_BYTES },
    summary: "Note many messages at once",
    answers: { 201: { means: "They are noted, all of them", schema: NotedMessages } },
    example: { body: { messages: [EXAMPLE] } },
    async handle({ body, access }, service) {
      const facts = body.messages.map((message) => factsOf(message, { access, service }));
      return { status: 201, body: { ids: (await service.part("ledger").logSent(facts)).map(idOfSent) } };
    },
  }),
  route({
    operation: "messages.get",
    method: "GET",
    path: "/v1/messages/{id}",
    scopes: ["read"],
    params: ById,
    summary: "Get the life of a message",
    description: "Where each recipient stands, and all outcomes that are tied to it.",
    answers: { 200: { means: "The message", schema: Message } },
    example: { params: { id: "sent-1" } },
    async handle({ params, access }, service) {
      const place = placeOfMessage(params.id);
      const life = place && (await lifeOf(place, { access, service }));
      if (life === undefined) throw new ApiProblem("not-found", "there is no such message, or it was forgotten");
      return { status: 200, body: life };
    },
  }),
  route({
    operation: "messages.raw",
    method: "GET",
    path: "/v1/messages/{id}/raw",
    scopes: ["operate"],
    spansTenants: true,
    params: ById,
    query: RawQuery,
    summary: "Get the source of a queued message",
    description:
      "Our trace fields, then what was handed in, byte for byte. It is kept until the message has come to its end for all its recipients; after that the answer is 410.",
    answers: { 200: { means: "The mail, or its header", types: ["message/rfc822", "text/rfc822-headers"] } },
    example: { params: { id: "23B3JKRCWHS" }, query: { part: "header" } },
    async handle({ params, query, access }, service) {
      const { part, limitBytes = Number.MAX_SAFE_INTEGER } = query;
      return await rawAnswer({ id: params.id, part, limitBytes, access, service });
    },
  }),
  route({
    operation: "messages.attempts",
    method: "GET",
    path: "/v1/messages/{id}/attempts",
    scopes: ["read"],
    spansTenants: true,
    params: ById,
    summary: "List the attempts at a queued message, with what was said",
    description:
      "Failed ones are kept, as many as `queue.keep_attempts` says, for as long as the message itself; of those that went well only the last answer of each recipient. Passwords and content are in no transcript.",
    answers: { 200: { means: "The oldest first", schema: MessageAttempts } },
    example: { params: { id: "23B3JKRCWHS" } },
    async handle({ params }, service) {
      return { status: 200, body: { items: await attemptsAt(await queuedMessage(params.id, service), service) } };
    },
  }),
  route({
    operation: "messages.notices",
    method: "GET",
    path: "/v1/messages/{id}/notices",
    scopes: ["read"],
    spansTenants: true,
    params: ById,
    summary: "List the notifications that were queued about a message",
    description: "They are kept as long as other mail that has come to its end.",
    answers: { 200: { means: "The oldest first", schema: MessageNotices } },
    example: { params: { id: "23B3JKRCWHS" } },
    async handle({ params }, service) {
      return { status: 200, body: { items: await noticesAbout(await queuedMessage(params.id, service), service) } };
    },
  }),
];

function idOfSent(sent: number): string {
  return idOfMessage({ sent }) ?? "";
}

function factsOf(message: SentMessage, { access, service }: { readonly access: Access; readonly service: ApiService }): SentFacts {
  const { stream, messageId, envelopeId, queueId, reversePath, from, recipients, tags } = message;
  return {
    tenant: access.ownerOf(message.tenant),
    stream,
    sentAtMs: message.sentAt === undefined ? service.nowMs : millis(message.sentAt),
    recipients: [...new Set(recipients.map((address) => sentTo(address, service.addressRules)))],
    ...given({ messageId: messageId?.replace(/^<(.*)>$/, "$1"), envelopeId, queueId, reversePath, from }),
    ...given({ tags: tags && JSON.stringify(tags) }),
  };
}

/** In the form in which it is looked for and erased. Its tag stays: a bounce names it. */
function sentTo(address: string, rules: AddressRules): string {
  return canonicalAddress(address, { ...rules, plus: "distinct" }) || address;
}
