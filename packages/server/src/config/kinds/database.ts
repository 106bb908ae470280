/** `store.url` -> the path of the database file. */

import { textual } from "./kind.ts";

/** "sqlite:ricochet-data/ricochet.db". */
export const DATABASE_FILE = textual<string>({
  noun: "store",
  allowed: '"sqlite:PATH"',
  parse: (text) => {
    const path = text.startsWith("sqlite:") ? text.slice("sqlite:".length) : "";
    return path === "" || path.includes("\0") || path.endsWith("/") ? undefined : path;
  },
});
