/**
 * One request through a route, in this order: who asks, how often, what the key may, what is accepted, what is asked, whether it
 * was done before; then the route's own function. What is cheap to refuse is refused before a body is read.
 */

import type { FastifyReply, FastifyRequest } from "fastify";
import type { Access } from "../access/index.ts";
import { ApiProblem } from "../problem/index.ts";
import type { Answer, ApiService, Asked, Route } from "../route/index.ts";
import { bodyOf, contentOf, paramsOf, queryOf, type RawBody } from "./asked-of.ts";
import type { BodyRoom } from "./body-room.ts";
import type { KeyRing } from "./key-ring.ts";
import { accepts } from "./media-type.ts";
import type { Once } from "./once.ts";
import { formsOf, type QueryForms } from "./query-values.ts";
import { type RateLimiter, rateHeaders } from "./rate-limiter.ts";
import { sendAnswer } from "./send-answer.ts";
import type { StreamSeats } from "./stream-seats.ts";
import { whileLetIn } from "./while-let-in.ts";

/** What all routes share. */
export interface Door {
  readonly service: ApiService;
  readonly keys: KeyRing;
  /** Who asks; throws when nobody is let in. */
  readonly admit: (request: FastifyRequest, visit?: { readonly isStaying: boolean }) => Promise<Access>;
  readonly once: Once;
  /** undefined: as often as they like. */
  readonly limiter: RateLimiter;
  readonly seats: StreamSeats;
  /** For what strangers send. */
  readonly room: BodyRoom;
  /** Sees each answer before it is sent: tests hold it against the schema. */
  readonly onAnswer?: ((route: Route, answer: Answer) => void) | undefined;
}

/** The function of a route as the router calls it. */
export function answering(route: Route, door: Door): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const forms = formsOf(route.query);
  const types = Object.values(route.answers).flatMap((answer) => answer.types ?? (answer.schema === undefined ? [] : ["application/json"]));
  return async (request, reply) => {
    const access = await admitted(route, { request, reply, door });
    // a sending service reads no more than the status, whatever its library says that it takes: what is refused it is lost
    if (route.scopes !== "provider") demandAcceptable(request, types);
    const asked = await askedBy(route, { request, reply, access, forms, door });
    const answer = await answered(route, { asked, request, reply, door });
    door.onAnswer?.(route, answer);
    if (route.operation === "keys.revoke") door.keys.forget();
    return sendAnswer(request, reply, answer);
  };
}

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly door: Door;
}

/** Who asks; throws unless the route is for them. */
async function admitted({ scopes, spansTenants }: Route, { request, reply, door }: Call): Promise<Access | undefined> {
  if (scopes === "provider") return undefined;
  const access = await door.admit(request);
  limit(access, { request, reply, door });
  if (!access.mayOneOf(scopes)) throw new ApiProblem("missing-scope", `this needs one of the scopes ${scopes.join(", ")}`);
  if (spansTenants === true) access.demandAllTenants();
  return access;
}

function limit({ id }: Access, { reply, door: { limiter, service } }: Call): void {
  if (limiter.policy.requests === 0) return;
  const taken = limiter.take(id, service.nowMs);
  reply.headers(rateHeaders(limiter.policy, taken));
  if (taken.isAllowed) return;
  throw new ApiProblem("too-many-requests", `this key may make ${limiter.policy.requests} requests a minute`, {
    retryAfterSeconds: taken.resetSeconds,
  });
}

function demandAcceptable(request: FastifyRequest, types: readonly string[]): void {
  const { accept } = request.headers;
  if (types.length > 0 && !accepts(accept, [...types, "application/problem+json"].slice(0, types.length)))
    throw new ApiProblem("not-acceptable", `the answer is ${types.join(" or ")}`);
}

interface Checking extends Call {
  readonly access: Access | undefined;
  readonly forms: QueryForms;
}

interface Request {
  readonly asked: Asked;
  readonly octets: Uint8Array;
}

async function askedBy(route: Route, { request, reply, access, forms, door }: Checking): Promise<Request> {
  const params = paramsOf(route, request.params as Readonly<Record<string, string>>);
  const query = queryOf(route, { forms, given: request.query as URLSearchParams });
  const signal = goneSignal(reply);
  const raw: RawBody = await bodyOf(route.body, request.raw, {
    messageLimitBytes: door.service.configuration.limits.maxMessageBytes,
    takeRoom: access === undefined ? door.room.until(signal) : undefined,
  });
  const body = contentOf(route.body, raw);
  const asked = { params, query, body, access, headers: request.headers, signal } as Asked;
  return { asked, octets: raw.kind === "octets" ? raw.octets : Buffer.alloc(0) };
}

/** Aborted when the answer has been sent, or nobody waits for it any more. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort());
  return gone.signal;
}

interface Answering extends Call {
  readonly asked: Request;
}

async function answered(route: Route, { asked: { asked, octets }, request, reply, door }: Answering): Promise<Answer> {
  const { service, once, seats } = door;
  const idempotencyKey = route.isOnce === true ? request.headers["idempotency-key"] : undefined;
  if (idempotencyKey === undefined) {
    const answer = await route.handle(asked, service);
    return "stream" in answer ? seats.taken(lasting(answer, { route, request, door }), asked) : answer;
  }
  const what = { apiKey: asked.access.id, idempotencyKey: String(idempotencyKey), method: request.method, url: request.url, octets };
  const { answer, isReplayed } = await once.do(what, async () => await route.handle(asked, service));
  if (isReplayed) reply.header("idempotent-replayed", "true");
  return answer;
}

interface Lasting {
  readonly route: Route;
  readonly request: FastifyRequest;
  readonly door: Door;
}

/** What is read goes on only while its reader is let in; what is done, once begun, is done to its end. */
function lasting<A extends { readonly stream: AsyncIterable<string> }>(answer: A, { route, request, door }: Lasting): A {
  if (route.method !== "GET") return answer;
  const ask = () => door.admit(request, { isStaying: true });
  return { ...answer, stream: whileLetIn(answer.stream, { ask, nowMs: () => door.service.nowMs }) };
}
