import { describe, expect, it } from "vitest";
import { rerunPage } from "./rerun.ts";

const RUNNER = { command: (line: string) => `<${line}>\n\n`, program: (source: string) => `ran ${source.trim()}` };

describe("a page whose examples are run again", () => {
  it("has below each command what it prints", () => {
    expect(rerunPage("a\n```console\n$ one\nold\nolder\n$ two\n```\nb\n", RUNNER)).toBe(
      "a\n```console\n$ one\n<one>\n$ two\n<two>\n```\nb\n",
    );
  });

  it("has below a program what it prints, if it shows that at all", () => {
    expect(rerunPage("```ts\na();\n```\n\n```text\nold\n```\n", RUNNER)).toBe("```ts\na();\n```\n\n```text\nran a();\n```\n");
    const shape = "```ts\na();\n```\n\nwords\n\n```text\nold\n```\n";
    expect(rerunPage(shape, RUNNER)).toBe(shape);
  });

  it("is left as it was where it is right, and elsewhere", () => {
    const page = "```console\n$ one\n<one>\n```\n\n```sh\n$ not run\n```\n";
    expect(rerunPage(page, RUNNER)).toBe(page);
  });
});
