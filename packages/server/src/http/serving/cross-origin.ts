/** Pages of other origins (Fetch §3.2, CORS): none may, unless the configuration names it. */

import type { FastifyReply, FastifyRequest } from "fastify";

const ALLOWED_FIELDS = "authorization, content-type, idempotency-key, last-event-id";
const TOLD_FIELDS = "location, retry-after, ratelimit, ratelimit-policy, idempotent-replayed";
const REMEMBERED_SECONDS = "600";

/** Adds what a browser wants to see, where its page is allowed. */
export function allowOrigin(request: FastifyRequest, reply: FastifyReply, origins: readonly string[]): void {
  if (origins.length === 0) return;
  reply.header("vary", "origin");
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  reply.header("access-control-allow-origin", origin).header("access-control-expose-headers", TOLD_FIELDS);
  if (request.method !== "OPTIONS") return;
  reply
    .header("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
    .header("access-control-allow-headers", ALLOWED_FIELDS)
    .header("access-control-max-age", REMEMBERED_SECONDS);
}
