/**
 * The table of routes as an OpenAPI 3.1 document: schemas by their names, each operation with its parameters, its body, its
 * answers and the problems that it can have. Nothing is written down twice.
 */

import { z } from "zod";
import { Problem } from "../contract/index.ts";
import { PROBLEM_KINDS, type ProblemName, problemType } from "../problem/index.ts";
import type { AnswerKind, BodyKind, Route } from "../route/index.ts";

/** JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
type Members = { readonly [member: string]: Json };

const INFO = {
  title: "Ricochet",
  description: "Bounces at work: what became of mail, who gets none, and how much of it came back.",
  license: { name: "MIT", identifier: "MIT" },
} as const;

/** The document. */
export function openApi(routes: readonly Route[], version: string): Members {
  const schemas = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = paths[route.path] ?? {};
    path[route.method.toLowerCase()] = operationOf(route, schemas);
    paths[route.path] = path;
  }
  const problem = schemaOf(Problem, { schemas, io: "output" });
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { ...INFO, version },
    servers: [{ url: "/" }],
    security: [{ key: [] }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", bearerFormat: "rk_…", description: "`ricochet key add` makes one" } },
      schemas: Object.fromEntries([...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      responses: { Problem: { description: "What was wrong (RFC 9457)", content: { "application/problem+json": { schema: problem } } } },
    },
    "x-problems": problemsTable(),
  };
}

function tagOf({ operation }: Route): string {
  return operation.split(".", 1)[0] ?? "";
}

interface Collecting {
  /** Schemas that have a name, so far. */
  readonly schemas: Map<string, Json>;
  readonly io: "input" | "output";
}

function operationOf(route: Route, schemas: Map<string, Json>): Members {
  const { operation, summary, description, scopes, answers, params, query, body, isOnce } = route;
  const parameters = [
    ...parametersOf(params, { place: "path", schemas, example: route.example.params }),
    ...parametersOf(query, { place: "query", schemas, example: route.example.query }),
    ...(isOnce === true ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: operation,
    tags: [tagOf(route)],
    summary,
    ...(description !== undefined && { description }),
    ...(scopes === "provider" ? { security: [] } : { "x-scopes": [...scopes] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: bodyOf(body, { schemas, route }) }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemas)])),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const IDEMPOTENCY_KEY: Members = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same request with the same key is done once; the answer is kept for a day",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

interface Placing {
  readonly place: "path" | "query";
  readonly schemas: Map<string, Json>;
  readonly example: Readonly<Record<string, string>> | undefined;
}

function parametersOf(object: z.ZodObject | undefined, { place, schemas }: Placing): readonly Json[] {
  if (object === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(object, { schemas, io: "input" }) as {
    readonly properties?: Readonly<Record<string, Members>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description !== undefined && { description }),
    // Lists are parted by commas.
    ...(schema["type"] === "array" && { style: "form", explode: false }),
    schema,
  }));
}

function bodyOf(body: BodyKind, { schemas, route }: { readonly schemas: Map<string, Json>; readonly route: Route }): Members {
  const example = route.example.body as Json | undefined;
  if (body.kind === "json") {
    const schema = schemaOf(body.schema, { schemas, io: "input" });
    return { required: true, content: { "application/json": { schema, ...(example !== undefined && { example }) } } };
  }
  return { required: true, content: Object.fromEntries(body.types.map((type) => [type, {}])) };
}

function answerOf({ means, schema, types }: AnswerKind, schemas: Map<string, Json>): Members {
  if (types !== undefined) {
    // Of a stream the schema is that of each event's data.
    const data = schema && { "x-event-data": schemaOf(schema, { schemas, io: "output" }) };
    return { description: means, content: Object.fromEntries(types.map((type) => [type, { ...data }])) };
  }
  if (schema === undefined) return { description: means };
  return { description: means, content: { "application/json": { schema: schemaOf(schema, { schemas, io: "output" }) } } };
}

/** A schema, with those inside it that have a name put where all can point at them. */
function schemaOf(schema: z.ZodType, { schemas, io }: Collecting): Json {
  const { $schema, $defs = {}, ...whole } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  for (const [name, one] of Object.entries($defs)) schemas.set(name, repointed(one as Json));
  const name = schema.meta()?.id;
  if (name === undefined) return repointed(whole as Json);
  if (!("$ref" in whole)) schemas.set(name, repointed(whole as Json));
  return { $ref: `#/components/schemas/${name}` };
}

/** References into the own definitions -> into those of the document. The name of a schema is its key, and said nowhere else. */
function repointed(value: Json): Json {
  if (Array.isArray(value)) return value.map(repointed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([member, one]) => !(member === "id" && typeof one === "string"));
  return Object.fromEntries(
    members.map(([member, one]) => [
      member,
      member === "$ref" && typeof one === "string" ? one.replace("#/$defs/", "#/components/schemas/") : repointed(one),
    ]),
  );
}

function problemsTable(): Members {
  const names = Object.keys(PROBLEM_KINDS) as ProblemName[];
  return Object.fromEntries(names.map((name) => [problemType(name), { ...PROBLEM_KINDS[name] }]));
}
