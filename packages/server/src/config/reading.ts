/** One reading of a configuration: what is written where, and all that was found wrong on the way, so that everything is said at once. */

import { DEFAULT_ORIGIN, type Finding, type Origin, parentKey } from "./origin.ts";
import type { RawTable, TomlDocument } from "./toml-document.ts";

/** What is written, and what is wrong with it. */
export class Reading {
  readonly table: RawTable;
  readonly faults: Finding[] = [];
  readonly warnings: Finding[] = [];
  readonly #origins: ReadonlyMap<string, Origin>;

  constructor({ table, origins }: TomlDocument) {
    this.table = table;
    this.#origins = origins;
  }

  /** Where a key stands, or the nearest thing around it. */
  originOf(key: string): Origin {
    for (let path = key; path !== ""; path = parentKey(path)) {
      const origin = this.#origins.get(path);
      if (origin !== undefined) return origin;
    }
    return DEFAULT_ORIGIN;
  }

  /** Whether something was found wrong with a key, or with an item of it. */
  isFaulty(key: string): boolean {
    return this.faults.some((told) => told.key === key || told.key.startsWith(`${key}[`));
  }

  /** The first fault of a key says what is wrong with it; that it is missing thereupon would only confuse. */
  fault(key: string, words: string): void {
    if (!this.isFaulty(key)) this.faults.push({ key, origin: this.originOf(key), words });
  }

  warn(key: string, words: string): void {
    this.warnings.push({ key, origin: this.originOf(key), words });
  }
}

/** Whether a value of TOML is a table. */
export function isTable(raw: unknown): raw is RawTable {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Date);
}
