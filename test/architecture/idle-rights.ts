/**
 * What `layers.json` still allows although nobody does it any more. A right that is not used says nothing true of the house,
 * and lets in tomorrow what was never decided.
 */
import { posix } from "node:path";
import { arrowsOf } from "./arrows.ts";
import type { PackageLayers } from "./layers.ts";
import { parseSourceFile } from "./source-file.ts";
import type { SourceTree } from "./source-tree.ts";

export function findIdleRights(tree: SourceTree, { folders }: PackageLayers): readonly string[] {
  const files = new Map([...tree].map(([path, text]) => [path, parseSourceFile(path, text)]));
  const used = new Set(
    arrowsOf(files).flatMap(({ from, to }) =>
      [to, posix.dirname(to)].map((target) => `${holderOf(posix.dirname(from), folders)} -> ${target}`),
    ),
  );
  const given = Object.entries(folders).flatMap(([folder, targets]) => targets.map((target) => `${folder} -> ${target}`));
  return given.filter((right) => !used.has(right));
}

/** Whose rights a folder has: its own, or those of the nearest folder above it that is named. */
function holderOf(folder: string, folders: PackageLayers["folders"]): string {
  return folder in folders || folder === "." ? folder : holderOf(posix.dirname(folder), folders);
}
