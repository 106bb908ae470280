/** What SQLite says went wrong -> whose fault it is. */

import { StoreFailure, type StoreFailureCode } from "../store-failure.ts";
import { outOfFiles } from "./out-of-files.ts";

/** Beginnings of SQLite's result codes (https://sqlite.org/rescode.html), and what they mean to us. */
const CODES: readonly (readonly [string, StoreFailureCode])[] = [
  ["SQLITE_FULL", "full"],
  // A file system that is full answers some calls with an error of its own, and so does one that is broken: both may heal.
  ["SQLITE_IOERR", "full"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  // Rows are inserted by their own key only with a new message or a new key of the API; all other statements say what a second one means.
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "id-taken"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_NOTADB", "corrupt"],
];

/** A file system that the kernel has made read-only answers so, and the words of SQLite send nobody to look there. */
const OF_THE_DISK = /^SQLITE_(?:IOERR|READONLY)/;
const LOOK_AT_THE_DISK = "look whether its file system was mounted read-only, and what the kernel says of the disk (dmesg)";

/** A failure as it passes between threads: an Error loses its class there. */
export interface SentFailure {
  readonly code: StoreFailureCode;
  readonly message: string;
}

/** The failure that an error is. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const text = error instanceof Error ? error.message : String(error);
  const short = outOfFiles(error);
  if (short !== undefined) return short;
  const known = CODES.find(([beginning]) => code.startsWith(beginning));
  const words = code === "" ? text : `${text} (${code})`;
  return new StoreFailure(known?.[1] ?? "internal", OF_THE_DISK.test(code) ? `${words}: ${LOOK_AT_THE_DISK}` : words, error);
}
