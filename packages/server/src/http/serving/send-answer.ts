/** An answer of a route, or a problem -> the answer on the wire. HEAD gets the header alone. */

import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiProblem } from "../problem/index.ts";
import type { Answer } from "../route/index.ts";
import { endWhenStalled } from "./stalled-readers.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const PROBLEM_TYPE = "application/problem+json";

/** Sends what a route answered. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  reply.status(answer.status);
  if ("stream" in answer) return sendStream(request, reply, answer);
  if ("pieces" in answer) return sendPieces(request, reply, answer);
  if ("octets" in answer) return sendOctets(request, reply, answer);
  if (!("body" in answer)) return reply.send();
  if (answer.location !== undefined) reply.header("location", answer.location);
  return sendOctets(request, reply, { octets: `${JSON.stringify(answer.body)}\n`, type: JSON_TYPE });
}

/** Sends what was wrong. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  failed: { readonly problem: ApiProblem; readonly instance?: string },
): FastifyReply {
  const { problem, instance } = failed;
  reply.status(problem.status).headers(problem.headers);
  return sendOctets(request, reply, { octets: `${JSON.stringify(problem.body(instance))}\n`, type: PROBLEM_TYPE });
}

interface Octets {
  readonly octets: Uint8Array | string;
  readonly type: string;
}

/** Sends octets that are there. */
export function sendOctets(request: FastifyRequest, reply: FastifyReply, { octets, type }: Octets): FastifyReply {
  const whole = typeof octets === "string" ? Buffer.from(octets) : Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  reply.header("content-type", type).header("content-length", whole.byteLength);
  return request.method === "HEAD" ? reply.send() : reply.send(whole);
}

/** What breaks in the middle ends the connection: half an answer must not look like a whole one. */
function sendPieces(
  request: FastifyRequest,
  reply: FastifyReply,
  { pieces, sizeBytes, type }: Extract<Answer, { readonly pieces: unknown }>,
): FastifyReply {
  reply.header("content-type", type);
  if (sizeBytes !== undefined) reply.header("content-length", sizeBytes);
  if (request.method === "HEAD") return reply.send();
  endWhenStalled(reply.raw);
  return reply.send(Readable.from(pieces, { objectMode: false, highWaterMark: 64 * 1024 }));
}

/** A stream that is begun goes on until its end, or until the client has gone. */
function sendStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { stream, type }: Extract<Answer, { readonly stream: unknown }>,
): FastifyReply {
  // Proxies that gather an answer before they hand it on would keep events back.
  reply.header("content-type", type).header("x-accel-buffering", "no");
  if (request.method === "HEAD") return reply.send();
  endWhenStalled(reply.raw);
  return reply.send(Readable.from(stream, { objectMode: false, encoding: "utf8", highWaterMark: 64 * 1024 }));
}
