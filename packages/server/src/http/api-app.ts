/**
 * The application behind the HTTP server: the API, its description, and what is answered where there is nothing. Errors are
 * Problem Details (RFC 9457).
 *
 * Always holds: a body is read only where a route takes one, up to that route's limit; nothing of an unexpected error is told
 * but its number, by which the log has it.
 */

import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { openApi } from "./openapi/index.ts";
import { Page } from "./page/index.ts";
import { answerProbe, PROBE_PATHS, type Probed } from "./probes.ts";
import { ApiProblem } from "./problem/index.ts";
import { type Answer, type ApiParts, ApiService, type Route } from "./route/index.ts";
import { ROUTES } from "./routes/index.ts";
import {
  allowOrigin,
  BodyRoom,
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
import { type Gate, gateOf, registerSession, SessionDesk } from "./session/index.ts";

/** A request that failed by our own fault. */
export interface HttpFailure {
  readonly method: string;
  readonly path: string;
  /** By which the client knows it. */
  readonly instance: string;
  readonly error: unknown;
}

/** What the API is made of. Its rules are looked at with each request: they may have been read again since. */
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

/** What the application is made of. */
export interface AppParts {
  readonly probed: Probed;
  /** Without it there are the probes alone. */
  readonly api?: ApiOptions;
  /** Folder of the built page; without it there is none. */
  readonly page?: string | undefined;
  readonly onFailure?: (failure: HttpFailure) => void;
}

/** The application; it listens nowhere. */
export interface ApiApp {
  answer(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** An address has 320 characters, each of which may be written as three. */
const MAX_PARAMETER = 1000;
const MINUTE_MS = 60_000;

/** Makes it. */
export async function createApiApp(parts: AppParts): Promise<ApiApp> {
  const app = createApp(parts);
  await app.ready();
  return { answer: (request, response) => app.routing(request, response), close: () => app.close() };
}

function createApp({ probed, api, page: folder, onFailure = () => undefined }: AppParts): FastifyInstance {
  const app = fastify({
    exposeHeadRoutes: false,
    frameworkErrors: (error, request, reply) => fail(error, { request, reply, onFailure }),
    routerOptions: { maxParamLength: MAX_PARAMETER, querystringParser: (text) => new URLSearchParams(text) as never },
    // Bodies and answers are checked by the contract: the router's own validator need not be loaded.
    schemaController: { compilersFactory: { buildValidator: unused, buildSerializer: unused } },
  });
  // A body stays where it is until its route reads it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.setErrorHandler((error, request, reply) => fail(error, { request, reply, onFailure }));
  const page = folder === undefined ? undefined : new Page(folder);
  app.setNotFoundHandler(
    (request, reply) => page?.answer(request, reply) ?? sendProblem(request, reply, { problem: nothingThere(request) }),
  );
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
    allowOrigin(request, reply, api?.allowOrigins ?? []);
    done();
  });
  const gate = api && registerApi(app, api);
  registerProbes(app, { probed, gate: async (request) => (api?.areMetricsPublic === false ? await gate?.(request) : undefined) });
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
  /** Figures are for those whom it lets in. */
  readonly gate: (request: FastifyRequest) => Promise<unknown>;
}

function registerProbes(app: FastifyInstance, { probed, gate }: Probes): void {
  for (const path of PROBE_PATHS) {
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (path === "/metrics") await gate(request);
      const made = await answerProbe(path, probed);
      return sendOctets(request, reply.status(made?.status ?? 404), { octets: made?.body ?? "", type: made?.type ?? "text/plain" });
    };
    app.route({ method: ["GET", "HEAD"], url: path, handler });
    refuseOthers(app, path, ["GET", "HEAD"]);
  }
}

function registerApi(app: FastifyInstance, api: ApiOptions): Gate {
  const { parts, version, onAnswer } = api;
  const nowMs = (): number => parts.clock.nowMs();
  const keys = new KeyRing(parts.access, nowMs);
  const desk = parts.sessions && new SessionDesk(parts.sessions, nowMs);
  const admit = gateOf(keys, desk);
  if (desk !== undefined) registerSession(app, desk);
  const service = new ApiService(parts);
  const limiter = new RateLimiter({
    get requests() {
      return api.requestsPerMinute;
    },
    perMs: MINUTE_MS,
  });
  const once = new Once(parts.access, nowMs);
  registerRoutes(app, ROUTES, { service, keys, admit, once, limiter, seats: new StreamSeats(), room: new BodyRoom(), onAnswer });
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
  return admit;
}
