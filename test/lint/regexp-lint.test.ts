/** The lint of regular expressions itself: it must refuse what it is there to refuse. */
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: fileURLToPath(new URL("../../", import.meta.url)) });

async function refusals(text: string, filePath = "packages/core/src/made-up.ts"): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) => result.messages).map((message) => message.ruleId);
}

describe("the lint of regular expressions", () => {
  it("accepts a linear expression between types", async () => {
    expect(await refusals("export const code = (text: string): boolean => /^[245]\\d\\d\\b/u.test(text as string);\n")).toEqual([]);
  });

  it("refuses exponential backtracking", async () => {
    expect(await refusals("export const word: RegExp = /^(?:[a-z]+)+$/u;\n")).toContain("regexp/no-super-linear-backtracking");
  });

  it("refuses an expression that is quadratic because its start moves", async () => {
    expect(await refusals("export const space = (text: string) => /\\s+$/u.test(text);\n")).toContain("regexp/no-super-linear-move");
  });

  it("refuses a pattern that is built while running", async () => {
    expect(await refusals("export const any = (word: string) => new RegExp(word);\n")).toEqual(["no-restricted-syntax"]);
    expect(await refusals("export const any = (word: string) => RegExp(word);\n")).toEqual(["no-restricted-syntax"]);
  });

  it("says where, in the line of the TypeScript source", async () => {
    const results = await eslint.lintText("interface A {\n  b: 1;\n}\nexport const word = /(?:a+)+b/u;\n", {
      filePath: "packages/core/src/made-up.ts",
    });
    expect(results[0]?.messages[0]?.line).toBe(4);
  });
});
