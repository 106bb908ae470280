/** The process, or the machine, may open no more files: what SQLite and the threads of Node say of it does not name the limit. */

import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import { StoreFailure } from "../store-failure.ts";

const SHORTAGES: ReadonlySet<string | undefined> = new Set(["EMFILE", "ENFILE"]);

/** The failure where files are short; undefined where it is something else. */
export function outOfFiles(error: unknown): StoreFailure | undefined {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  const isShort =
    SHORTAGES.has(code) || /\bE[MN]FILE\b|\btoo many open files\b/i.test(message) || (code === "SQLITE_CANTOPEN" && areFilesShort());
  if (!isShort) return undefined;
  const words =
    "too many files are open: raise what the process may open (ulimit -n, LimitNOFILE), or lower limits.max_connections and delivery.max_connections";
  return new StoreFailure("busy", words, error);
}

function areFilesShort(): boolean {
  try {
    closeSync(openSync(devNull, "r"));
    return false;
  } catch (error) {
    return SHORTAGES.has((error as NodeJS.ErrnoException).code);
  }
}
