/**
 * Examples in docstrings as tests. Behind an expression, or on the line below it, a comment says what it gives: a value, or
 * `TypeError: words` for what it throws. Everything else is run as it stands.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Example {
  readonly file: string;
  readonly code: string;
}

type Same = (expression: () => unknown, value: () => unknown) => void;

/** What a folder gives away, and whatever else its examples use. */
type Scope = Readonly<Record<string, unknown>>;

const EXAMPLE = /@example\n((?: \*(?: .*)?\n(?! \* @))+) \*\//g;
const CHECKED = /^(?!const |for |[ })])(\S.*?);?\s\/\/ (.+)$/gm;

function examplesIn(folder: URL): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => Array.from(readFileSync(new URL(file, folder), "utf8").matchAll(EXAMPLE), ([, lines = ""]) => ({ file, lines })))
    .map(({ file, lines }) => ({ file, code: lines.replaceAll(/^ \* ?/gm, "").replaceAll(" as const", "") }));
}

/** Turns each `expression // value` into a check of it. */
function checking(code: string): string {
  return code.replaceAll(CHECKED, (_, expression: string, value: string) => {
    const [, error, words] = /^(\w*Error): (.*)$/.exec(value) ?? [];
    return error === undefined
      ? `same(() => (${expression}), () => (${value}));`
      : `same(() => (${expression}), () => { throw new ${error}(${JSON.stringify(words)}); });`;
  });
}

const same: Same = (expression, value) => {
  let wanted: unknown;
  try {
    wanted = value();
  } catch (error) {
    expect(expression).toThrow(error as Error);
    return;
  }
  expect(expression()).toEqual(wanted);
};

const AsyncFunction = (async () => undefined).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<void>;

/** Makes a test of each example of the files in `folder`; each of `functions` must have one. */
export function testExamplesOf(folder: URL, scope: Scope, functions: readonly string[]): void {
  const examples = examplesIn(folder);
  it.each(examples)("the example of $file holds", async ({ code }) => {
    const body = checking(code);
    expect(body).toContain("same(");
    await new AsyncFunction("same", ...Object.keys(scope), body)(same, ...Object.values(scope));
  });

  it.each(functions)("%s has an example", (name) => {
    expect(scope[name]).toBeTypeOf("function");
    expect(examples.some(({ code }) => code.includes(`${name}(`))).toBe(true);
  });
}
