/**
 * The living page: figures and bars above, the last events below, as wide and as high as the terminal. Values in,
 * lines out. Always fewer columns and rows than the terminal has: what stands in the last column may be lost when the rest
 * of the line is erased, and what is written in the last row may scroll.
 */

import { printable } from "../present/index.ts";
import { consequenceLine, consequenceLines, consequences, reasonLine, totalsLine } from "./figures.ts";
import type { Sentence } from "./sentences.ts";
import { cutLine, fitLine, type Line } from "./styled-line.ts";
import type { Tally } from "./tally.ts";

/** What is shown. */
export interface PageState {
  readonly tally: Tally;
  readonly waiting: number;
  readonly situations: number;
  /** "smtp 127.0.0.1:2525". */
  readonly listening: readonly string[];
  /** Lets somebody in to the dashboard, once. */
  readonly dashboard?: string;
  /** "42s here, 42m in the queue". */
  readonly elapsed: string;
  /** The newest last. */
  readonly latest: readonly Sentence[];
}

/** Of the terminal. */
export interface PageSize {
  readonly columns: number;
  readonly rows: number;
}

/** From here on bars and figures stand side by side. */
const TWO_COLUMNS_FROM = 110;
const LEFT_COLUMNS = 66;
const MOST_REASONS = 14;
/** A reason without its bar, and a whole bar; on a narrow terminal bars are shorter. */
const REASON_COLUMNS = 40;
const BAR_COLUMNS = 28;
/** Header, totals, blank lines and headings. */
const FIXED_ROWS = 10;

export function demoPage(state: PageState, { columns, rows }: PageSize): readonly Line[] {
  const isWide = columns >= TWO_COLUMNS_FROM;
  const lists = isWide ? 0 : consequences(state.tally).length;
  const reasonRows = Math.max(1, Math.min(MOST_REASONS, Math.floor((rows - FIXED_ROWS - lists) / 2)));
  const above = [...headOf(state, columns), ...figuresOf(state, { columns, reasonRows }), [], heading("LATEST")];
  const below = state.latest.slice(-Math.max(0, rows - 1 - above.length)).map(sentenceLine);
  return [...above, ...below].slice(0, rows - 1).map((line) => cutLine(line.length === 0 ? line : [" ", ...line], columns - 1));
}

function sentenceLine({ mark, colour, text }: Sentence): Line {
  return [[colour, mark], " ", printable(text)];
}

function headOf({ tally, waiting, situations, listening, dashboard, elapsed }: PageState, columns: number): readonly Line[] {
  const where = `${listening.join("  ")}  against ${situations} domains, each with manners of its own, all on this machine`;
  const title: Line = fitLine([["bold", "Ricochet demo"], `  ${elapsed}`], Math.max(40, columns - 20));
  const wayIn: readonly Line[] = dashboard === undefined ? [] : [[["bold", dashboard]]];
  return [[...title, ["dim", "Ctrl-C ends it"]], [["dim", where]], ...wayIn, [], totalsLine(tally, waiting), []];
}

function figuresOf(
  { tally }: PageState,
  { columns, reasonRows }: { readonly columns: number; readonly reasonRows: number },
): readonly Line[] {
  const { reasons } = tally;
  const [first] = reasons;
  const longest = first === undefined ? 1 : first.refused + first.bounced;
  const most = longest / Math.min(1, Math.max(0.1, (columns - REASON_COLUMNS) / BAR_COLUMNS));
  const bars = reasons.slice(0, reasonRows).map((reason) => reasonLine(reason, most));
  const left = [heading("WHY MAIL FAILED"), ...bars];
  if (columns < TWO_COLUMNS_FROM) return [...left, [], ...consequences(tally).map(consequenceLine)];
  const right = [heading("WHAT FOLLOWED"), ...consequences(tally).flatMap(consequenceLines)];
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => [...fitLine(left[row] ?? [], LEFT_COLUMNS), ...(right[row] ?? [])]);
}

function heading(text: string): Line {
  return [["cyan", text]];
}
