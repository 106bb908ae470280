/** Which file of a package imports which other one of it. */
import { posix } from "node:path";
import type { SourceFile } from "./source-file.ts";

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

export function arrowsOf(files: ReadonlyMap<string, SourceFile>): readonly Arrow[] {
  return [...files].flatMap(([from, { imports }]) =>
    imports.filter((name) => name.startsWith(".")).map((name) => ({ from, to: posix.join(posix.dirname(from), name) })),
  );
}
