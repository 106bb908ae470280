/** Whatever a program can import from @ricochet/core says in a sentence what it is, and so does each member of its records. */
import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { commentBefore, readInterfaces } from "../../scripts/reference/interfaces.ts";

const INDEX = new URL("../../packages/core/src/index.ts", import.meta.url);

interface Exported {
  readonly name: string;
  /** The file that declares it. */
  readonly file: URL;
}

function parse(file: URL) {
  const source = readFileSync(file, "utf8");
  const { program, comments, module } = parseSync(file.pathname, source);
  return { source, program, comments, module };
}

/** Where `name` of `file` is declared, through all indexes between. */
function declarationOf(name: string, file: URL): Exported {
  for (const { entries } of parse(file).module.staticExports) {
    const entry = entries.find((one) => one.exportName.name === name && one.moduleRequest !== null);
    if (entry?.moduleRequest) return declarationOf(entry.importName.name ?? name, new URL(entry.moduleRequest.value, file));
  }
  return { name, file };
}

const EXPORTED = parse(INDEX)
  .module.staticExports.flatMap(({ entries }) => entries.flatMap(({ exportName }) => exportName.name ?? []))
  .map((name) => declarationOf(name, INDEX));

function commentOf({ name, file }: Exported): string | undefined {
  const { source, program, comments } = parse(file);
  for (const statement of program.body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration === null) continue;
    const { declaration } = statement;
    const names = declaration.type === "VariableDeclaration" ? declaration.declarations.map(({ id }) => id) : [declaration.id];
    if (names.some((id) => id?.type === "Identifier" && id.name === name)) return commentBefore(statement.start, { source, comments });
  }
  return undefined;
}

describe.each(EXPORTED)("$name", (exported) => {
  it("is explained, with all its members", () => {
    expect(commentOf(exported)).toMatch(/\w/);
    const record = readInterfaces(exported.file).find(({ name }) => name === exported.name);
    expect(record?.members.filter(({ comment }) => comment === "").map(({ name }) => name) ?? []).toEqual([]);
  });
});
