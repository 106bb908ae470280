/** How much there is to read, for a progress bar: undefined when it cannot be known without reading. */

import { statSync } from "node:fs";
import { mailFiles } from "./folder.ts";

/** Counting more files than this would take longer than the bar is worth. */
const MOST_FILES = 100_000;

export function storedBytes(paths: readonly string[]): number | undefined {
  let total = 0;
  let files = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (!stat.isFile() && !stat.isDirectory()) return undefined;
    total += stat.isFile() ? stat.size : 0;
    if (!stat.isDirectory()) continue;
    for (const file of mailFiles(path, () => undefined)) {
      if (++files > MOST_FILES) return undefined;
      total += statSync(file.at, { throwIfNoEntry: false })?.size ?? 0;
    }
  }
  return total;
}
