/**
 * What a source file says about other files: its imports, re-exports and default exports, types
 * included. Imports of types count like any other: a circle of types is a circle for the reader.
 */
import { parseSync, Visitor } from "oxc-parser";

export interface SourceFile {
  /** Every module named, as written: "./a.ts", "node:fs", "@ricochet/core". */
  readonly imports: readonly string[];
  readonly exportsAll: boolean;
  readonly exportsDefault: boolean;
}

export function parseSourceFile(path: string, text: string): SourceFile {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  const imports = new Set<string>();
  for (const statement of module.staticImports) imports.add(statement.moduleRequest.value);
  for (const entry of entries) if (entry.moduleRequest) imports.add(entry.moduleRequest.value);
  const collect = (node: { source: { type: string; value?: unknown } }) => {
    if (typeof node.source.value === "string") imports.add(node.source.value);
  };
  new Visitor({ ImportExpression: collect, TSImportType: collect }).visit(program);
  return {
    imports: [...imports],
    exportsAll: entries.some((entry) => entry.importName.kind === "AllButDefault" || entry.importName.kind === "All"),
    exportsDefault: entries.some((entry) => entry.exportName.kind === "Default"),
  };
}
