import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DeclarationRollup } from "./declarations.ts";

const FILES = {
  "index.d.ts": 'export { read, type Report } from "./read.js";\nexport { compose } from "./compose.js";\n',
  "read.d.ts": [
    'import type { Part } from "./part.js";',
    "/** The record. */",
    "export interface Report {",
    "    /** Its parts. */",
    "    readonly Part: Part;",
    "}",
    "/**",
    " * Reads.",
    " *",
    " * @param bytes a mail",
    " * @example",
    " * read(octets)",
    " * @throws never",
    " */",
    "export declare function read(bytes: Uint8Array): Report;",
    "export declare function hidden(): void;",
    "",
  ].join("\n"),
  "part.d.ts": "/** Private. */\nexport interface Part {\n    readonly inner?: Part;\n}\n",
  "compose.d.ts":
    "interface Part {\n    readonly text: string;\n}\n/** Writes. */\nexport declare function compose(part: Part): Uint8Array;\nexport {};\n",
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "declarations-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

const roll = (names: readonly string[]) => new DeclarationRollup().roll(pathToFileURL(join(folder, "index.d.ts")), names);

it("declarations are public ones with their docstrings, and what they speak of, each under a name of its own", () => {
  const { text, privates } = roll(["read", "Report", "compose"]);
  expect(privates).toEqual(["Part", "Part2"]);
  expect(text).toContain(
    "/**\n * Reads.\n *\n * @param bytes a mail\n * @throws never\n */\nexport declare function read(bytes: Uint8Array): Report;",
  );
  expect(text).toContain("/** Its parts. */\n    readonly Part: Part;");
  expect(text).toContain("interface Part {\n    readonly inner?: Part;\n}");
  expect(text).toContain("export declare function compose(part: Part2): Uint8Array;");
  expect(text).not.toMatch(/hidden|Private/);
});

it("a name that is nowhere declared is a mistake", () => {
  expect(() => roll(["nothing"])).toThrow("nothing is not declared");
});
