/** Values in, text for people out: tables, summaries, pages. Nothing here reads or writes. */
export { BounceTable } from "./bounce-table.ts";
export { adviceFor, explainReport } from "./explanation.ts";
export { paintFor } from "./paint.ts";
export { Summary } from "./summary.ts";
export { terminalWidth } from "./terminal-width.ts";
export { verdictRow } from "./verdict-row.ts";
