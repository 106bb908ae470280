/** The options after a benchmark's name: `--rounds 5` numbers, `--json` switches. A wrong one ends the run with exit code 2. */

import { parseArgs } from "node:util";

type Defaults = Readonly<Record<string, number | boolean | string>>;

export function options<D extends Defaults>(args: readonly string[], defaults: D): { readonly [K in keyof D]: D[K] } {
  const kinds = Object.entries(defaults).map(
    ([name, value]) => [name, { type: typeof value === "boolean" ? "boolean" : "string" }] as const,
  );
  try {
    const { values } = parseArgs({ args: [...args], options: Object.fromEntries(kinds), allowPositionals: false });
    return Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, converted(name, values[name], value)])) as D;
  } catch (cause) {
    const given = Object.entries(defaults).map(([name, value]) => `--${name}${typeof value === "boolean" ? "" : ` ${value}`}`);
    console.error(`bench: ${cause instanceof Error ? cause.message : String(cause)}\nbench: options and defaults: ${given.join(" ")}`);
    process.exit(2);
  }
}

function converted(name: string, given: unknown, value: Defaults[string]): Defaults[string] {
  if (typeof given !== "string") return typeof given === "boolean" ? given : value;
  if (typeof value !== "number") return given;
  const number = Number(given);
  if (!(number > 0)) throw new TypeError(`--${name} wants a number above 0, not "${given}"`);
  return number;
}
