/** The document holds together: what it points at is there, what a path has is declared, and each example is right. */
import { describe, expect, it } from "vitest";
import { ROUTES } from "../routes/index.ts";
import { type Json, openApi } from "./document.ts";

const document = openApi(ROUTES, "0.1.0");

function refsIn(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = !Array.isArray(value) && "$ref" in value && typeof value["$ref"] === "string" ? [value["$ref"]] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
}

function resolved(ref: string): unknown {
  return ref
    .slice(2)
    .split("/")
    .reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step], document);
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly responses: Readonly<Record<string, unknown>>;
}
const PATHS = document["paths"] as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const OPERATIONS = Object.entries(PATHS).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
);

describe("the OpenAPI document", () => {
  it("has an operation for each route, each with a name of its own", () => {
    expect(OPERATIONS).toHaveLength(ROUTES.length);
    expect(new Set(OPERATIONS.map(({ operation }) => operation.operationId)).size).toBe(ROUTES.length);
  });

  it("points at what is there, and has no schema that nothing points at", () => {
    const refs = new Set(refsIn(document));
    for (const ref of refs) expect([ref, resolved(ref)]).toEqual([ref, expect.any(Object)]);
    const names = Object.keys((document["components"] as { readonly schemas: object }).schemas);
    const unused = names.filter((name) => !refs.has(`#/components/schemas/${name}`));
    expect(unused).toEqual([]);
  });

  it.each(OPERATIONS)("$name declares what its path has, and answers good and bad", ({ path, operation }) => {
    const inPath = (operation.parameters ?? []).filter((one) => one.in === "path");
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining([expect.stringMatching(/^2\d\d$/), "default"]));
  });

  it.each(ROUTES.filter(({ body }) => body?.kind === "json"))("$operation has an example that is right", ({ body, example }) => {
    if (body?.kind === "json") expect(body.schema.safeParse(example.body).error?.issues).toBeUndefined();
  });

  it.each(ROUTES)("$operation says in words what it does, and every member that it takes", ({ summary, query }) => {
    expect(summary).toMatch(/^[A-Z].*[^.]$/s);
    for (const [name, schema] of Object.entries(query?.shape ?? {}))
      expect([name, typeof schema]).toEqual([expect.stringMatching(/^[a-zA-Z]+$/), "object"]);
  });
});
