/** Values in, text for people out: tables, summaries, pages. Nothing here reads or writes. */
export { adviceFor } from "./advise.ts";
export { BounceTable } from "./bounce-table.ts";
export { cutToWidth, displayWidth, fitToWidth } from "./display-width.ts";
export { explainReport } from "./explanation.ts";
export { type Colour, type Paint, paintFor } from "./paint.ts";
export { printable } from "./printable.ts";
export { bar, Summary } from "./summary.ts";
export { terminalWidth } from "./terminal-width.ts";
export { verdictRow } from "./verdict-row.ts";
