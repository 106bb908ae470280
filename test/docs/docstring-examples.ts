/** Examples in docstrings as tests: what stands behind the last expression is what it gives. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The lines behind @example: statements, and last an expression with its value as a comment. */
function examplesOf(text: string): { readonly code: string; readonly value: string }[] {
  return [...text.matchAll(/@example\n((?: \* (?!@).*\n)+?) \*\//g)].map((match) => {
    const lines = (match[1] ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/^ \* ?/, "").replaceAll(" as const", ""));
    const [expression = "", value = ""] = (lines.pop() ?? "").split(/ \/\/ (?!.* \/\/ )/);
    return { code: `${lines.join("\n")}\nreturn (${expression.replace(/;$/, "")});`, value };
  });
}

/** Runs the examples of all files in `folder`, with the exports of its index in `scope`, as tests of the calling file. */
export function testExamplesOf(folder: URL, scope: Readonly<Record<string, unknown>>): void {
  const examples = readdirSync(folder)
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => examplesOf(readFileSync(new URL(file, folder), "utf8")).map((example) => ({ file, ...example })));

  test("there are examples", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)("$file", ({ code, value }) => {
    const run = (body: string) => new Function(...Object.keys(scope), body)(...Object.values(scope));
    expect(run(code)).toEqual(run(`return (${value});`));
  });
}
