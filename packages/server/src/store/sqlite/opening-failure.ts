/** Why a file of the store could not be opened: the right that is missing where there is one, else what SQLite says. */

import { missingRight } from "../../rights/index.ts";
import { StoreFailure } from "../store-failure.ts";
import { failureOf } from "./failure-of.ts";

interface Opening {
  /** The database. */
  readonly file: string;
  /** What was to be opened, where that is another one. */
  readonly needed?: string;
  readonly error: unknown;
}

/** `doing`: "cannot open the store". */
export function openingFailure(doing: string, { file, needed = file, error }: Opening): StoreFailure {
  const { code, message } = failureOf(error);
  const words = code === "internal" ? missingRight(needed) : undefined;
  return new StoreFailure(code, `${doing} ${file}: ${words ?? message}`, error);
}
