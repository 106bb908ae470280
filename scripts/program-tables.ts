/**
 * The large tables of the core as the program needs them, without what `run-time-rows.ts` leaves out. Taken from the built
 * core as they are at run time, so that they cannot differ.
 */

import type { Plugin } from "esbuild";
import { runTimeRows, type ShortenedTable } from "./run-time-rows.ts";

const TABLES: Readonly<Record<string, ShortenedTable>> = {
  "classify/rules/index": "RULES",
  "recognise/formats/index": "TEXT_FORMATS",
};

/** Puts the shorter table where its module was. */
export const programTables: Plugin = {
  name: "tables without examples",
  setup({ onLoad }) {
    for (const [module, name] of Object.entries(TABLES)) {
      onLoad({ filter: new RegExp(`/core/dist/${module}\\.js$`) }, async ({ path }) => {
        const built = (await import(path)) as Readonly<Record<string, readonly object[]>>;
        return { contents: `export const ${name} = ${literalOf(runTimeRows(name, built[name] ?? []))};\n`, loader: "js" };
      });
    }
  },
};

/** A value as the source text of itself. What is plain JSON is parsed as JSON, which takes less time than code. */
function literalOf(value: unknown): string {
  return hasPattern(value) ? codeOf(value) : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function hasPattern(value: unknown): boolean {
  if (value instanceof RegExp) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasPattern);
}

function codeOf(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(codeOf).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${codeOf(member)}`)
    .join(",")}}`;
}
