/**
 * Hostile JSON, read field by field: a member that is missing, of another type, or too long is simply not there.
 *
 * Only own members count, so that "constructor" or "__proto__" in a payload find nothing of the language; numbers
 * and text are taken for each other, since providers change their minds; control characters never leave this file.
 */

import { type PayloadProblem, payloadProblem } from "./payload-problem.ts";

declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export type JsonObject = Readonly<Record<string, unknown>>;

/** A batch of the provider that sends the largest ones is below 10 MB. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
/** What a server says is never longer; more is an attack on whoever stores it. */
const MAX_TEXT = 16_384;

export function bytesOfBody(body: Uint8Array | string): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/** The value, or undefined with the problem added. */
export function parseBody(body: Uint8Array | string, problems: PayloadProblem[]): unknown {
  if (body.length > MAX_BODY_BYTES) {
    problems.push(payloadProblem("payload-too-large"));
    return undefined;
  }
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    problems.push(payloadProblem("payload-malformed"));
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own member of an object; undefined of anything else. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** An entry of a table of ours by a name out of a payload. */
export function lookUp<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function listOf(value: unknown, limit = 10_000): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, limit) : [];
}

/** Text on one line, not empty; numbers as they are written. */
export function textOf(value: unknown, limit = MAX_TEXT): string | undefined {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string") return undefined;
  const line = text
    .slice(0, limit)
    .replaceAll(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ")
    .trim();
  return line === "" ? undefined : line;
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && /^-?\d{1,16}(?:\.\d{1,16})?$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

export function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === 1 || value === "1";
}
