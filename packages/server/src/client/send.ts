/**
 * How the client asks: one request, its answer or an ApiError with the Problem Details. Only `fetch` is needed, so that it runs
 * in Node, in browsers and elsewhere.
 *
 * Always holds: a request is sent once. Whoever sends it again after a connection broke gives the same `idempotencyKey`.
 */

import type { Problem } from "./schemas.ts";

/** Where the API is, and who asks. */
export interface ClientOptions {
  /** "http://127.0.0.1:8025". */
  readonly url: string;
  /** "rk_…"; absent in the page that the server itself serves, where a session says who asks. */
  readonly key?: string;
  readonly fetch?: typeof fetch;
}

/** One request. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query?: object | undefined;
  /** JSON; or octets and text, as they are. */
  readonly body?: unknown;
  readonly type?: string;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the generated part asks with. */
export interface Transport {
  json<T>(sent: Sent): Promise<T>;
  octets(sent: Sent): Promise<Uint8Array>;
  nothing(sent: Sent): Promise<void>;
  stream(sent: Sent): Promise<ReadableStream<Uint8Array>>;
}

/** Besides what is asked. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The same request with the same key is done once. */
  readonly idempotencyKey?: string;
}

/** What was wrong, as the server says it (RFC 9457). */
export type ProblemDetails = Problem;

/** An answer that is an error. */
export class ApiError extends Error {
  readonly status: number;
  /** Undefined where it was not Ricochet that answered. */
  readonly problem: ProblemDetails | undefined;
  /** When it is worth asking again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, problem: ProblemDetails | undefined, retryAfterSeconds: number | undefined) {
    super(problem === undefined ? `the answer was ${status}` : `${problem.title}: ${problem.detail}`);
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The way to a server. */
export function transport(options: ClientOptions): Transport {
  const ask = (sent: Sent): Promise<Response> => asked(sent, options);
  return {
    json: async <T>(sent: Sent) => (await (await ask(sent)).json()) as T,
    octets: async (sent) => new Uint8Array(await (await ask(sent)).arrayBuffer()),
    nothing: async (sent) => {
      await (await ask(sent)).arrayBuffer();
    },
    stream: async (sent) => (await ask(sent)).body ?? new ReadableStream(),
  };
}

async function asked(sent: Sent, { url, key, fetch: ask = fetch }: ClientOptions): Promise<Response> {
  const { method, path, query, body, type, idempotencyKey, signal } = sent;
  const isJson = body !== undefined && type === undefined;
  const response = await ask(`${url.replace(/\/$/, "")}${path}${queryText(query)}`, {
    method,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { "content-type": type ?? "application/json" }),
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
    },
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as Uint8Array<ArrayBuffer> | string) }),
    ...(body instanceof ReadableStream && { duplex: "half" as const }),
    ...(signal !== undefined && { signal }),
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => undefined)) as ProblemDetails | undefined;
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  throw new ApiError(response.status, problem, Number.isNaN(retryAfter) ? undefined : retryAfter);
}

/** Lists are parted by commas. */
function queryText(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return "";
  return `?${new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)])))}`;
}
