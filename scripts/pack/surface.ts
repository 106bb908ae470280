/**
 * Which names the published core has under which path. Everything is at the root; a path of its own has what the root takes
 * from the files behind it, so that the two never differ.
 */

import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

export interface ExportedName {
  readonly name: string;
  readonly isType: boolean;
  /** The module of packages/core/src/ from which the root takes it: "./dsn/index.ts". */
  readonly from: string;
}

/** Path behind the package's name -> the modules whose names stand there. */
export const SUBPATHS = {
  "read": ["./read.ts", "./read-many.ts", "./classify-reply.ts", "./classify/index.ts", "./mime/index.ts", "./model/index.ts"],
  "dsn": ["./dsn/index.ts"],
  "duty": ["./duty/index.ts"],
  "hygiene": ["./hygiene/index.ts"],
  "provenance": ["./provenance/index.ts"],
  "providers": ["./providers/index.ts"],
  "return-path": ["./return-path/index.ts"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const INDEX = new URL("../../packages/core/src/index.ts", import.meta.url);

export function surface(): readonly ExportedName[] {
  const { module } = parseSync(INDEX.pathname, readFileSync(INDEX, "utf8"));
  return module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName, isType, moduleRequest }) => ({
      name: exportName.name ?? "",
      isType,
      from: moduleRequest?.value ?? "",
    })),
  );
}

/** The names of a path. */
export function namesAt(path: keyof typeof SUBPATHS, names: readonly ExportedName[]): readonly ExportedName[] {
  const modules: readonly string[] = SUBPATHS[path];
  return names.filter(({ from }) => modules.includes(from));
}
