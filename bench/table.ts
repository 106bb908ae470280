/** Rows -> a table in columns, numbers to the right, words to the left. */

export type Cell = string | number | undefined;

export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(shown));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const isNumeric = heads.map((_head, column) => rows.every((row) => typeof row[column] !== "string" || row[column] === ""));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => (isNumeric[column] ? (row[column] ?? "").padStart(width) : (row[column] ?? "").padEnd(width)))
      .join("  ")
      .trimEnd();
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** Three digits are what such a measurement can tell. */
function shown(cell: Cell): string {
  if (cell === undefined) return "–";
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell) || Math.abs(cell) >= 100) return Math.round(cell).toLocaleString("en-US");
  return cell.toFixed(Math.abs(cell) >= 10 ? 1 : 2);
}
