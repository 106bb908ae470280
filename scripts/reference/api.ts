/** docs/reference/api.md, from the table of routes, of scopes and of problems. */
import { SCOPES } from "../../packages/server/src/http/access/index.ts";
import { openApi } from "../../packages/server/src/http/openapi/index.ts";
import { PROBLEM_KINDS, type ProblemName, problemType } from "../../packages/server/src/http/problem/index.ts";
import type { Route } from "../../packages/server/src/http/route/index.ts";
import { ROUTES } from "../../packages/server/src/http/routes/index.ts";
import { type Schema, typeText } from "../client/type-text.ts";
import { code, type Page, page, table } from "./page.ts";

const { components } = openApi(ROUTES, "0") as unknown as { readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

export function apiPage(): Page {
  const nouns = [...new Set(ROUTES.map(nounOf))];
  return page("docs/reference/api.md", "HTTP API", "`packages/server/src/http/routes/`", [
    "Every path, what it takes and what it answers. The same as a document for machines is at `/openapi.json` (OpenAPI 3.1); [the guide](../guide/api.md) shows how it is used. Times are ISO 8601, lists in a query are parted by commas, and a list's answer has `items` and, unless it is the last page, `next`, which is the `cursor` of the next one.",
    "## Scopes",
    "`Authorization: Bearer rk_…` says who asks; `ricochet key add` makes a key. One of the scopes that a path names suffices.",
    table(
      ["scope", "what a key with it may do"],
      Object.entries(SCOPES).map(([name, means]) => [code(name), means]),
    ),
    ...nouns.flatMap((noun) => [`## ${noun}`, ...ROUTES.filter((route) => nounOf(route) === noun).flatMap(routeParts)]),
    "## Problems",
    "Each answer that is an error is `application/problem+json` (RFC 9457). Its `type` is one of these, relative to the server, and never changes.",
    table(
      ["type", "status", "title", "what to do"],
      (Object.keys(PROBLEM_KINDS) as ProblemName[]).map((name) => [
        code(problemType(name)),
        String(PROBLEM_KINDS[name].status),
        PROBLEM_KINDS[name].title,
        PROBLEM_KINDS[name].means,
      ]),
    ),
    "## What is sent and answered",
    ...Object.entries(components.schemas).flatMap(([name, schema]) => [
      `### ${name}`,
      `${schema.description ?? ""}.`,
      `\`\`\`ts\n${typeText(schema)}\n\`\`\``,
    ]),
  ]);
}

function nounOf({ operation }: Route): string {
  return operation.split(".", 1)[0] ?? "";
}

function routeParts({ method, path, summary, description, scopes, spansTenants, isOnce, query, body, answers }: Route): readonly string[] {
  const needs =
    scopes === "provider"
      ? "the provider's signature"
      : `${scopes.map(code).join(" or ")}${spansTenants === true ? ", of a key for all tenants" : ""}`;
  const answerList = Object.entries(answers).map(
    ([status, { means, schema, types }]) => `- ${status} ${answerName(schema?.meta()?.id, types)}: ${means}.`,
  );
  return [
    `### ${method} ${path}`,
    `${summary}.${description === undefined ? "" : ` ${description}`}`,
    [
      `- Needs ${needs}.`,
      ...(query === undefined ? [] : [`- Query: ${Object.keys(query.shape).map(code).join(", ")}.`]),
      ...(body === undefined
        ? []
        : [`- Body: ${body.kind === "json" ? linkTo(body.schema.meta()?.id) : body.types.map(code).join(" or ")}.`]),
      ...(isOnce === true ? ["- Takes `Idempotency-Key`."] : []),
      ...answerList,
    ].join("\n"),
  ];
}

function answerName(schema: string | undefined, types: readonly string[] | undefined): string {
  return types === undefined ? linkTo(schema) : types.map(code).join(" or ");
}

function linkTo(schema: string | undefined): string {
  return schema === undefined ? "" : `[${schema}](#${schema.toLowerCase()})`;
}
