/**
 * A folder of data is read through the list in its index. A file that nobody names there is a fact
 * that is never used, and nothing else would say so: every file must be reached from the index, by
 * itself or as the material of one that is. (That the list uses what it imports is the compiler's.)
 */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSourceFile } from "./source-file.ts";
import { readSourceTree } from "./source-tree.ts";

const CORE = fileURLToPath(new URL("../../packages/core/src/", import.meta.url));

const DATA_FOLDERS = [
  "classify/rules",
  "classify/rules/languages",
  "classify/rules/providers",
  "recognise/formats",
  "recognise/notice-words",
  "dsn/words",
] as const;

/** The files of one folder, without those of its sub-folders. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  return new Map([...readSourceTree(`${CORE}${folder}`)].filter(([path]) => !path.includes("/")));
}

function reachedFrom(start: string, files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    for (const specifier of parseSourceFile(path, files.get(path) ?? "").imports) {
      const name = specifier.startsWith("./") ? specifier.slice(2) : "";
      if (files.has(name)) reached.add(name);
    }
  }
  return reached;
}

describe.each(DATA_FOLDERS)("the list of %s", (folder) => {
  it("names every file of its folder", () => {
    const files = filesOf(folder);
    const reached = reachedFrom("index.ts", files);
    expect([...files.keys()].filter((path) => !reached.has(path))).toEqual([]);
    expect(files.size).toBeGreaterThan(2);
  });
});
