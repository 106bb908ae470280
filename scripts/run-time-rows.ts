/** What of the core's large tables only tests and the documentation read: where a rule comes from, and how a format looks. Programs that are built leave it out. */

const LEFT_OUT = {
  RULES: ["source", "example"],
  TEXT_FORMATS: ["source", "examples"],
} as const;

/** A table of which something is left out, by the name of its export. */
export type ShortenedTable = keyof typeof LEFT_OUT;

/** The rows as they are read at run time. */
export function runTimeRows(table: ShortenedTable, rows: readonly object[]): readonly object[] {
  const leftOut: readonly string[] = LEFT_OUT[table];
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !leftOut.includes(key))));
}
