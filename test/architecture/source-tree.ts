/**
 * The sources of one package as a map from path to text, without tests and declarations. A test
 * makes such a map by hand to see the checker fail.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Path below the package's source folder, with slashes -> text. */
export type SourceTree = ReadonlyMap<string, string>;

export function readSourceTree(folder: string): SourceTree {
  const tree = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = entry.split(sep).join("/");
    if (/\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path)) tree.set(path, readFileSync(join(folder, entry), "utf8"));
  }
  return tree;
}
