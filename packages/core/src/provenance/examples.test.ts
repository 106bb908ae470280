/** The example of each docstring gives what its comments say. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../return-path/index.ts";
import { checkStamp } from "./check-stamp.ts";
import { checkedPath } from "./checked-path.ts";
import { judge } from "./judge.ts";
import { questionsOf } from "./questions.ts";
import { quotedHeaders } from "./quoted-header.ts";
import { stampHeaders } from "./stamp-headers.ts";

const NAMES = { check, checkedPath, checkStamp, judge, questionsOf, quotedHeaders, stampHeaders };

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const examples = files.flatMap((name) => {
  const text = readFileSync(`${import.meta.dirname}/${name}`, "utf8");
  return [...text.matchAll(/@example\n([\s\S]*?)\*\//g)].map((match) => ({ name, code: (match[1] ?? "").replaceAll(/^ \* ?/gm, "") }));
});

describe("the examples of docstrings", () => {
  it("stand at every function that the folder gives away to decide something", () => {
    expect(examples.map(({ name }) => name).sort()).toEqual([
      "check-stamp.ts",
      "checked-path.ts",
      "judge.ts",
      "questions.ts",
      "quoted-header.ts",
      "stamp-headers.ts",
    ]);
  });

  it.each(examples)("of $name", ({ code }) => {
    const checked = code.replaceAll(/^(\S.*?);? \/\/ (.*)$/gm, (_, expression: string, value: string) => `same(${expression}, ${value});`);
    expect(checked).toContain("same(");
    const same = (one: unknown, other: unknown): void => expect(one).toEqual(other);
    new Function("same", ...Object.keys(NAMES), checked)(same, ...Object.values(NAMES));
  });
});
