/**
 * A route as data: who may ask, what is asked and answered, in schemas, words and an example, and the function that
 * answers. The registrar, the OpenAPI document, the reference, the client and the tests all come from the same table.
 */

import type { z } from "zod";
import type { Access, Scope } from "../access/index.ts";
import type { ApiService } from "./api-service.ts";

/** Methods of HTTP that change something or not. HEAD goes with GET. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The body of a request. */
export type BodyKind =
  | { readonly kind: "json"; readonly schema: z.ZodType; readonly limitBytes?: number }
  /** All of it in memory; "message" is the largest message that is taken by SMTP. */
  | { readonly kind: "octets"; readonly types: readonly string[]; readonly limitBytes: number | "message" }
  | { readonly kind: "stream"; readonly types: readonly string[]; readonly limitBytes: number };

/** One possible answer. */
export interface AnswerKind {
  readonly means: string;
  /** Of JSON. */
  readonly schema?: z.ZodType;
  /** Of anything else: its media types. */
  readonly types?: readonly string[];
}

/** An answer. */
export type Answer =
  | { readonly status: number; readonly body: object; readonly location?: string }
  | { readonly status: 204 }
  | { readonly status: number; readonly octets: Uint8Array | string; readonly type: string }
  /** Octets that are fetched as the client takes them. Without a size the client knows the end by the end. */
  | { readonly status: number; readonly pieces: AsyncIterable<Uint8Array>; readonly sizeBytes?: number; readonly type: string }
  /** Text that goes on as long as somebody listens. */
  | { readonly status: number; readonly stream: AsyncIterable<string>; readonly type: string };

/** What a body becomes. */
type BodyOf<Body extends BodyKind | undefined> = Body extends { readonly kind: "json"; readonly schema: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : Body extends { readonly kind: "octets" }
    ? { readonly octets: Uint8Array; readonly type: string }
    : Body extends { readonly kind: "stream" }
      ? { readonly octets: AsyncIterable<Uint8Array>; readonly type: string }
      : undefined;

/** A request after it was checked. */
export interface Asked<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly access: Access;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Ends when the client has gone, or the server goes. */
  readonly signal: AbortSignal;
}

/** An example that is run by tests, and from which pages are made. */
export interface RouteExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or the text of another type. */
  readonly body?: unknown;
  readonly type?: string;
}

interface Described {
  /** `outcomes.list`: the noun is the tag, both together are the operation's id and the client's method. */
  readonly operation: `${string}.${string}`;
  readonly method: Method;
  /** Parameters in braces. */
  readonly path: `/${string}`;
  /** One of them suffices; "provider": whoever the provider's signature proves. */
  readonly scopes: readonly Scope[] | "provider";
  /** Only keys for all tenants may. */
  readonly spansTenants?: boolean;
  /** What is done twice is not the same as once: an Idempotency-Key is heard. */
  readonly isOnce?: boolean;
  readonly summary: string;
  readonly description?: string;
  readonly answers: Readonly<Record<number, AnswerKind>>;
  readonly example: RouteExample;
}

/** How a route is written. */
export interface RouteSpec<Params extends z.ZodObject, Query extends z.ZodObject, Body extends BodyKind | undefined> extends Described {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly handle: (asked: Asked<z.output<Params>, z.output<Query>, BodyOf<Body>>, service: ApiService) => Answer | Promise<Answer>;
}

/** A route among others. */
export interface Route extends Described {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: BodyKind;
  readonly handle: (asked: Asked, service: ApiService) => Answer | Promise<Answer>;
}

/** Takes nothing. */
type Nothing = z.ZodObject<Record<never, never>>;

/** Writes a route: what its function is handed follows from its schemas. */
export function route<
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  const Body extends BodyKind | undefined = undefined,
>(spec: RouteSpec<Params, Query, Body>): Route {
  // What was checked by a schema is what the function takes: the registrar checks before it calls.
  return spec as unknown as Route;
}
