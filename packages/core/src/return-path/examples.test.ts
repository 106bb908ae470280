/** The example of each docstring gives what its comment says. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { check } from "./check.ts";
import { hmac } from "./hmac.ts";
import { sign } from "./sign.ts";
import { unwrap } from "./unwrap.ts";
import { unwrapReturnPath } from "./unwrap-return-path.ts";

const NAMES = { check, hmac, sign, unwrap, unwrapReturnPath };

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const examples = files.flatMap((name) => {
  const text = readFileSync(`${import.meta.dirname}/${name}`, "utf8");
  return [...text.matchAll(/@example\n([\s\S]*?)\*\//g)].map((match) => ({ name, code: (match[1] ?? "").replaceAll(/^ \* ?/gm, "") }));
});

it("there is an example of each door", () => {
  expect(examples.map(({ name }) => name).sort()).toEqual(["check.ts", "hmac.ts", "sign.ts", "unwrap-return-path.ts", "unwrap.ts"]);
});

it.each(examples)("the example of $name", ({ code }) => {
  // The value stands behind its expression, or on the line below it.
  const checked = code.replaceAll(/^(\S.*?);?\s\/\/ (.*)$/gm, (_, expression: string, value: string) => `same(${expression}, ${value});`);
  expect(checked).toContain("same(");
  const same = (one: unknown, other: unknown): void => expect(one).toEqual(other);
  new Function("same", ...Object.keys(NAMES), checked)(same, ...Object.values(NAMES));
});
