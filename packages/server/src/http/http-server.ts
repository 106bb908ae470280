/**
 * The HTTP side of the daemon: the probes for monitors, the API, and its description. Errors are Problem Details (RFC 9457).
 *
 * Always holds: headers have 16 KiB at most and come within ten seconds; a body is read only where a route takes one, up to that
 * route's limit; nothing of an unexpected error is told, but its number, by which the log has it.
 */

import { randomUUID } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { openApi } from "./openapi/index.ts";
import { answerProbe, PROBE_PATHS, type Probed } from "./probes.ts";
import { ApiProblem, type ProblemName } from "./problem/index.ts";
import { type Answer, type ApiParts, ApiService, type Route } from "./route/index.ts";
import { ROUTES } from "./routes/index.ts";
import {
  allowOrigin,
  KeyRing,
  Once,
  problemOf,
  RateLimiter,
  refuseOthers,
  registerRoutes,
  StreamSeats,
  sendOctets,
  sendProblem,
} from "./serving/index.ts";

/** A request that failed by our own fault. */
export interface HttpFailure {
  readonly method: string;
  readonly path: string;
  /** By which the client knows it. */
  readonly instance: string;
  readonly error: unknown;
}

/** What the server is made of. */
export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly probed: Probed;
  /** Without it there are the probes alone. */
  readonly api?: ApiOptions;
  readonly onFailure?: (failure: HttpFailure) => void;
}

/** What the API is made of. */
export interface ApiOptions {
  readonly parts: ApiParts;
  readonly version: string;
  /** Whether the figures are told to whoever asks. */
  readonly areMetricsPublic: boolean;
  /** Requests that a key may make in a minute; 0: as many as it likes. */
  readonly requestsPerMinute: number;
  /** Origins whose pages may ask. */
  readonly allowOrigins: readonly string[];
  /** Sees each answer before it is sent. */
  readonly onAnswer?: (route: Route, answer: Answer) => void;
}

/** A server that listens. */
export interface HttpServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

const LIMITS = { requestTimeout: 0, headersTimeout: 10_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 } as const;
const MAX_CONNECTIONS = 1000;
/** An address has 320 characters, each of which may be written as three. */
const MAX_PARAMETER = 1000;
const MINUTE_MS = 60_000;

/** Starts it; rejects when it cannot listen. */
export async function startHttpServer({ host, port, ...options }: HttpServerOptions): Promise<HttpServer> {
  const app = createApp(options);
  app.server.maxConnections = MAX_CONNECTIONS;
  await app.listen(host.startsWith("unix:") ? { path: host.slice("unix:".length) } : { host, port });
  const address = app.server.address();
  const at =
    typeof address === "object" && address !== null ? address : ({ address: host, port: 0 } as Pick<AddressInfo, "address" | "port">);
  return { host: at.address, port: at.port, close: () => app.close() };
}

function createApp({ probed, api, onFailure = () => undefined }: Omit<HttpServerOptions, "host" | "port">): FastifyInstance {
  const app = fastify({
    http: LIMITS,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => fail(error, { request, reply, onFailure }),
    routerOptions: { maxParamLength: MAX_PARAMETER, querystringParser: (text) => new URLSearchParams(text) as never },
    // Bodies and answers are checked by the contract: the router's own validator need not be loaded.
    schemaController: { compilersFactory: { buildValidator: unused, buildSerializer: unused } },
  });
  // A body stays where it is until its route reads it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.setErrorHandler((error, request, reply) => fail(error, { request, reply, onFailure }));
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { problem: nothingThere(request) }));
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
    allowOrigin(request, reply, api?.allowOrigins ?? []);
    done();
  });
  const keys = api && new KeyRing(api.parts.access, () => api.parts.clock.nowMs());
  registerProbes(app, { probed, demandKey: api?.areMetricsPublic === false ? keys : undefined });
  if (api !== undefined && keys !== undefined) registerApi(app, { api, keys });
  return app;
}

function unused(): never {
  throw new TypeError("no route has a schema of the router's own");
}

interface Failing {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly onFailure: (failure: HttpFailure) => void;
}

function fail(error: unknown, { request, reply, onFailure }: Failing): FastifyReply {
  const { problem, isUnexpected } = problemOf(error);
  if (!isUnexpected) return sendProblem(request, reply, { problem });
  const instance = `urn:uuid:${randomUUID()}`;
  onFailure({ method: request.method, path: pathOf(request), instance, error });
  return sendProblem(request, reply, { problem, instance });
}

function pathOf({ url }: FastifyRequest): string {
  return url.split("?", 1)[0] ?? "/";
}

function nothingThere({ method }: FastifyRequest): ApiProblem {
  if (["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].includes(method))
    return new ApiProblem("no-such-path", `there is nothing here; there are ${PROBE_PATHS.join(", ")}, and what /openapi.json names`);
  return new ApiProblem("method-not-allowed", `${method} is known nowhere here`, {
    allow: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
  });
}

interface Probes {
  readonly probed: Probed;
  /** Figures are for those who have a key. */
  readonly demandKey: KeyRing | undefined;
}

function registerProbes(app: FastifyInstance, { probed, demandKey }: Probes): void {
  for (const path of PROBE_PATHS) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (path === "/metrics") await demandKey?.open({ authorization: request.headers.authorization, client: request.ip });
      const made = await answerProbe(path, probed);
      return sendOctets(request, reply.status(made?.status ?? 404), { octets: made?.body ?? "", type: made?.type ?? "text/plain" });
    };
    app.route({ method: ["GET", "HEAD"], url: path, handler });
    refuseOthers(app, path, ["GET", "HEAD"]);
  }
}

function registerApi(app: FastifyInstance, { api, keys }: { readonly api: ApiOptions; readonly keys: KeyRing }): void {
  const { parts, requestsPerMinute, version, onAnswer } = api;
  const service = new ApiService(parts);
  const limiter = requestsPerMinute === 0 ? undefined : new RateLimiter({ requests: requestsPerMinute, perMs: MINUTE_MS });
  const once = new Once(parts.access, () => service.nowMs);
  registerRoutes(app, ROUTES, { service, keys, once, limiter, seats: new StreamSeats(), onAnswer });
  let document: string | undefined;
  app.route({
    method: ["GET", "HEAD"],
    url: "/openapi.json",
    handler: (request: FastifyRequest, reply: FastifyReply) => {
      document ??= `${JSON.stringify(openApi(ROUTES, version))}\n`;
      return sendOctets(request, reply, { octets: document, type: "application/json; charset=utf-8" });
    },
  });
  refuseOthers(app, "/openapi.json", ["GET", "HEAD"]);
}

/** What is no HTTP, too large a header, or too slow: answered on the bare socket, and closed. */
function refuseConnection(this: FastifyInstance, error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const { status, kind, words } = CONNECTION_ERRORS[error.code ?? ""] ?? NO_HTTP;
  const body = `${JSON.stringify({ type: kind === undefined ? "about:blank" : `/problems/${kind}`, title: words, status, detail: words })}\n`;
  socket.end(
    `HTTP/1.1 ${status} ${words}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

interface ConnectionError {
  readonly status: number;
  readonly words: string;
  readonly kind?: ProblemName;
}

const NO_HTTP: ConnectionError = { status: 400, words: "Bad Request" };
const CONNECTION_ERRORS: Readonly<Record<string, ConnectionError>> = {
  HPE_HEADER_OVERFLOW: { status: 431, words: "Request Header Fields Too Large" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, words: "Request Timeout", kind: "body-too-slow" },
};
