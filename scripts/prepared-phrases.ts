/** What stands in the program where the library has `phrases/prepared.ts`: the tables lie in files beside it. */

import { readFileSync } from "node:fs";
import type { PhraseTables, PreparedName } from "../packages/core/src/phrases/index.ts";
import { tablesOf } from "./phrase-file.ts";

export function preparedTables(name: PreparedName, phrases: readonly string[]): PhraseTables | undefined {
  try {
    return tablesOf(readFileSync(new URL(`./${name}.phrases`, import.meta.url)), phrases);
  } catch {
    return undefined; // without its file a matcher is as good, and takes longer to begin
  }
}
