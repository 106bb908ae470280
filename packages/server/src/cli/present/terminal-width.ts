/** How many columns there are: of the terminal, else as COLUMNS says, else what fits most windows. */
const DEFAULT_COLUMNS = 120;

export function terminalWidth(stream: { readonly columns?: number }, env: Readonly<Record<string, string | undefined>>): number {
  const columns = stream.columns ?? Number(env["COLUMNS"]);
  return Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_COLUMNS;
}
