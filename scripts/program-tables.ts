/**
 * The large tables of the core as the program needs them: without where a rule comes from and how a format looks, which only
 * tests and the documentation read. Taken from the built core as they are at run time, so that they cannot differ.
 */

import type { Plugin } from "esbuild";

const TABLES = {
  "classify/rules/index": { name: "RULES", leftOut: ["source", "example"] },
  "recognise/formats/index": { name: "TEXT_FORMATS", leftOut: ["source", "examples"] },
} as const;

/** Puts the shorter table where its module was. */
export const programTables: Plugin = {
  name: "tables without examples",
  setup({ onLoad }) {
    for (const [module, { name, leftOut }] of Object.entries(TABLES)) {
      onLoad({ filter: new RegExp(`/core/dist/${module}\\.js$`) }, async ({ path }) => {
        const built = (await import(path)) as Readonly<Record<string, readonly object[]>>;
        const rows = (built[name] ?? []).map((row) => Object.entries(row).filter(([key]) => !(leftOut as readonly string[]).includes(key)));
        return { contents: `export const ${name} = ${literalOf(rows.map((row) => Object.fromEntries(row)))};\n`, loader: "js" };
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
