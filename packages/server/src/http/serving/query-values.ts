/**
 * Texts of a query -> the values that a schema expects: a list is parted by commas or said several times, a number and a
 * flag are written as in JSON. What cannot be such a value stays a text, so that the schema says what is allowed.
 */

import { z } from "zod";

type Form = "text" | "number" | "flag" | "list";
/** How each parameter of a route is written. */
export type QueryForms = ReadonlyMap<string, Form>;

interface Property {
  readonly type?: string;
}

/** Looked at once, when the route is registered. */
export function formsOf(query: z.ZodObject | undefined): QueryForms {
  if (query === undefined) return new Map();
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return new Map(Object.entries(properties).map(([name, property]) => [name, formOf(property as Property)]));
}

function formOf({ type }: Property): Form {
  if (type === "array") return "list";
  if (type === "boolean") return "flag";
  return type === "integer" || type === "number" ? "number" : "text";
}

/** The values of a query. */
export function valuesOf(query: URLSearchParams, forms: QueryForms): Readonly<Record<string, unknown>> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(names.map((name) => [name, valueIn(query.getAll(name), forms.get(name))]));
}

function valueIn(texts: readonly string[], form: Form | undefined): unknown {
  if (form === "list") return texts.flatMap((text) => text.split(",")).filter((text) => text !== "");
  const [text = ""] = texts;
  if (texts.length > 1) return texts;
  if (form === "number" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (form === "flag" && (text === "true" || text === "false")) return text === "true";
  return text;
}
