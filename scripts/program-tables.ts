/**
 * The large tables of the core as the program needs them, without what `run-time-rows.ts` leaves out. Taken from the built
 * core as they are at run time, so that they cannot differ.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { ruleMatcher } from "../packages/core/src/classify/classify.ts";
import { clueMatcher } from "../packages/core/src/recognise/clues.ts";
import { octetsOf } from "./phrase-file.ts";
import { runTimeRows, type ShortenedTable } from "./run-time-rows.ts";

const TABLES: Readonly<Record<string, ShortenedTable>> = {
  "classify/rules/index": "RULES",
  "recognise/formats/index": "TEXT_FORMATS",
};

const PREPARED = fileURLToPath(new URL("prepared-phrases.ts", import.meta.url));

/** Puts the shorter table where its module was, and leads to the prepared phrases. */
export const programTables: Plugin = {
  name: "tables without examples",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/prepared\.js$/ }, ({ importer }) =>
      importer.includes("/core/dist/phrases/") ? { path: PREPARED } : undefined,
    );
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

/** Writes what `prepared-phrases.ts` reads. */
export function writePhrases(folder: string): void {
  writeFileSync(join(folder, "rules.phrases"), octetsOf(ruleMatcher()));
  writeFileSync(join(folder, "clues.phrases"), octetsOf(clueMatcher()));
}
