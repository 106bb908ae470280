import { describe, expect, it } from "vitest";
import { commandsOf, isPrinted, programsOf } from "./blocks.ts";

describe("the blocks of a page", () => {
  it("are commands with what they print", () => {
    expect(commandsOf("```console\n$ one a\n1\n2\n$ two\n```\n")).toEqual([
      { line: "one a", prints: "1\n2\n" },
      { line: "two", prints: "" },
    ]);
  });

  it("are programs only where their output stands right below", () => {
    const page = "```ts\na();\n```\n\n```text\nout\n```\n\n```ts\nb();\n```\nwords\n```text\nno\n```\n";
    expect(programsOf(page)).toEqual([{ source: "a();\n", prints: "out\n" }]);
  });
});

describe("what a page says that is printed", () => {
  it("must be all that is printed", () => {
    expect(isPrinted("a\nb\n", "a\nb\n")).toBe(true);
    expect(isPrinted("a\n", "a\nb\n")).toBe(false);
    expect(isPrinted("b\n", "a\nb\n")).toBe(false);
  });

  it("may leave lines out with an ellipsis", () => {
    expect(isPrinted("a\n…\nd\n", "a\nb\nc\nd\n")).toBe(true);
    expect(isPrinted("a\n…\n", "a\nb\n")).toBe(true);
    expect(isPrinted("a\n…\nx\n", "a\nb\nd\n")).toBe(false);
    expect(isPrinted("b\n…\nd\n", "a\nb\nd\n")).toBe(false);
  });
});
