/** The examples in the comments of what can be imported: `expression // value` is so, and `// TypeError: …` is thrown. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { composeAutoReply } from "./auto-reply.ts";
import { compose, needsSmtpUtf8 } from "./compose.ts";
import { notificationFromJson } from "./notification-from-json.ts";
import { parseOrcpt } from "./parse-orcpt.ts";
import { checkTemplate } from "./template.ts";

const FUNCTIONS = { compose, needsSmtpUtf8, composeAutoReply, notificationFromJson, parseOrcpt, checkTemplate };
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

const EXAMPLES = globSync("*.ts", { cwd: FOLDER })
  .filter((name) => !name.endsWith(".test.ts"))
  .flatMap((name) => {
    const source = readFileSync(`${FOLDER}${name}`, "utf8");
    return Array.from(source.matchAll(/^ \* @example\n((?: \* .*\n)+)/gm), ([, lines = ""]) => ({
      name,
      code: lines.replaceAll(/^ \* /gm, ""),
    }));
  });

/** Turns `expression // value` into a check of it. */
function checking(code: string): string {
  return code.replaceAll(
    /^(?!const |[ })])(.+) \/\/ (.+)$/gm,
    (_, expression: string, value: string) => `check(() => (${expression}), ${JSON.stringify(value)});`,
  );
}

function check(expression: () => unknown, value: string): void {
  if (/^\w*Error: /.test(value)) expect(expression).toThrow(value.replace(/^\w*Error: /, ""));
  else expect(JSON.stringify(expression())).toBe(value);
}

describe("the examples of", () => {
  it.each(EXAMPLES)("$name hold", ({ code }) => {
    const body = checking(code);
    expect(body).toContain("check(");
    new Function("check", ...Object.keys(FUNCTIONS), body)(check, ...Object.values(FUNCTIONS));
  });

  it("all functions are there", () => {
    for (const name of Object.keys(FUNCTIONS))
      expect(
        EXAMPLES.some(({ code }) => code.includes(`${name}(`)),
        name,
      ).toBe(true);
  });
});
