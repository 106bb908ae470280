/** A request -> what its route's function takes, or the problem with it: path, query, type and body, in this order. */

import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { ApiProblem } from "../problem/index.ts";
import type { BodyKind, Route } from "../route/index.ts";
import type { TakeRoom } from "./body-room.ts";
import { bareType, charsetOf } from "./media-type.ts";
import { type QueryForms, valuesOf } from "./query-values.ts";
import { readPieces, readWhole } from "./read-body.ts";
import { wrongInBody, wrongInQuery } from "./wrong-places.ts";

const JSON_LIMIT_BYTES = 1024 * 1024;

/** A request as the router hands it over. */
export interface RawRequest {
  readonly raw: IncomingMessage;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What the limits depend on. */
export interface BodyRules {
  /** The largest message that is taken by SMTP. */
  readonly messageLimitBytes: number;
  /** Where whoever asks is not known yet. */
  readonly takeRoom?: TakeRoom | undefined;
}

/** The parameters of the path: what is none of this route's does not exist. */
export function paramsOf({ params }: Pick<Route, "params">, given: RawRequest["params"]): unknown {
  if (params === undefined) return {};
  const values = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, isNumber(params, name) ? numberIn(text) : text]));
  const read = params.safeParse(values);
  if (!read.success) throw new ApiProblem("not-found", `there is nothing of that name: ${read.error.issues[0]?.message ?? ""}`);
  return read.data;
}

/** Only as we write it: "1e3" and "0x10" are no names of things. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
}

function isNumber(params: z.ZodObject, name: string): boolean {
  return params.shape[name]?._zod.def.type === "number";
}

/** The query. */
export function queryOf(
  { query }: Pick<Route, "query">,
  { forms, given }: { readonly forms: QueryForms; readonly given: URLSearchParams },
): unknown {
  const values = valuesOf(given, forms);
  if (query === undefined) {
    const errors = Object.keys(values).map((parameter) => ({ parameter, detail: "there is no such parameter" }));
    if (errors.length > 0) throw new ApiProblem("invalid-query", "this takes no parameters", { errors });
    return {};
  }
  const read = query.safeParse(values);
  if (read.success) return read.data;
  const errors = wrongInQuery(read.error.issues).map((one) =>
    one.detail === "there is no such member" ? { ...one, detail: "there is no such parameter" } : one,
  );
  throw new ApiProblem("invalid-query", "the query is not as it should be", { errors });
}

/** A body as it came, and what it says it is. */
export type RawBody =
  | { readonly kind: "none" }
  | { readonly kind: "octets"; readonly octets: Buffer; readonly type: string }
  | { readonly kind: "stream"; readonly octets: AsyncIterable<Uint8Array>; readonly type: string };

/** Reads the body of a request, if its type is one that the route takes. */
export async function bodyOf(body: BodyKind | undefined, raw: IncomingMessage, rules: BodyRules): Promise<RawBody> {
  if (body === undefined) return { kind: "none" };
  const contentType = raw.headers["content-type"] ?? "";
  const type = bareType(contentType);
  demandType(body, type);
  demandUncoded(raw.headers["content-encoding"] ?? "");
  if (body.kind === "stream") demandUnicode(charsetOf(contentType));
  if (body.kind === "stream") return { kind: "stream", octets: readPieces(raw, body.limitBytes), type };
  return { kind: "octets", octets: await readWhole(raw, { limitBytes: limitOf(body, rules), takeRoom: rules.takeRoom }), type };
}

function limitOf(body: Exclude<BodyKind, { readonly kind: "stream" }>, { messageLimitBytes }: BodyRules): number {
  const { limitBytes = JSON_LIMIT_BYTES } = body;
  return limitBytes === "message" ? messageLimitBytes : limitBytes;
}

function demandType(body: BodyKind, type: string): void {
  const types = body.kind === "json" ? ["application/json"] : body.types;
  if (!types.includes(type))
    throw new ApiProblem("unsupported-media-type", `${type === "" ? "no Content-Type" : type}; taken here: ${types.join(", ")}`);
}

/** Octets that are packed would be recorded as if they were the bounce, or the list. */
function demandUncoded(encoding: string): void {
  if (["", "identity"].includes(encoding.trim().toLowerCase())) return;
  throw new ApiProblem("unsupported-media-type", `Content-Encoding ${encoding}; a body is taken as it is, not packed`, {
    acceptEncoding: "identity",
  });
}

/** UTF-16 has a mark by which it is known. */
function demandUnicode(charset: string): void {
  if (["", "utf-8", "utf8", "us-ascii", "utf-16"].includes(charset)) return;
  throw new ApiProblem("unsupported-media-type", `charset=${charset}; a list is UTF-8, or UTF-16 with its mark`);
}

/** What the function is handed. */
export function contentOf(body: BodyKind | undefined, raw: RawBody): unknown {
  if (raw.kind === "none") return undefined;
  if (body?.kind !== "json" || raw.kind === "stream") return { octets: raw.octets, type: raw.type };
  const read = body.schema.safeParse(parsed(raw.octets));
  if (read.success) return read.data;
  throw new ApiProblem("invalid-body", "the body is not as it should be", { errors: wrongInBody(read.error.issues) });
}

function parsed(octets: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(octets));
  } catch (cause) {
    throw new ApiProblem("malformed-json", octets.byteLength === 0 ? "the body is empty" : wordsOf(cause));
  }
}

/** V8 quotes a piece of the body; that is the client's own. */
function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 200) : "it could not be parsed";
}
