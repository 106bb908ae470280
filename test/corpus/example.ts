/** The mails of examples/, and beside each the whole report that it must give (test/corpus/expected/, checked by eye). */
import { readdirSync, readFileSync } from "node:fs";
import type { Report } from "../../packages/core/src/index.ts";

export interface Example {
  readonly name: string;
  readonly source: string;
  readonly bytes: Uint8Array;
}

const EXAMPLES = new URL("../../examples/", import.meta.url);
const EXPECTED = new URL("expected/", import.meta.url);

export function examples(): Example[] {
  const files = readdirSync(EXAMPLES).filter((file) => file.endsWith(".eml"));
  return files.sort().map((file) => ({
    name: file.replace(/\.eml$/, ""),
    source: `examples/${file}`,
    bytes: new Uint8Array(readFileSync(new URL(file, EXAMPLES))),
  }));
}

export function expectedReport(name: string): Report {
  return JSON.parse(readFileSync(new URL(`${name}.json`, EXPECTED), "utf8")) as Report;
}

export function expectedNames(): string[] {
  return readdirSync(EXPECTED)
    .map((file) => file.replace(/\.json$/, ""))
    .sort();
}
