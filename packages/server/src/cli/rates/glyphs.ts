/** What bars are drawn with: eighths of a block where the terminal can show them, else ASCII. */

/** Characters of a chart. */
export interface Glyphs {
  /** Heights of one column, the least first; the last is full. */
  readonly heights: readonly string[];
  /** Lengths of one row, the least first; the last is full. */
  readonly lengths: readonly string[];
  readonly axis: string;
  readonly corner: string;
  readonly floor: string;
}

const BLOCKS: Glyphs = { heights: [..."▁▂▃▄▅▆▇█"], lengths: [..."▏▎▍▌▋▊▉█"], axis: "│", corner: "└", floor: "─" };
const ASCII: Glyphs = { heights: [".", ":", "#"], lengths: ["-", "="], axis: "|", corner: "+", floor: "-" };

type Environment = Readonly<Record<string, string | undefined>>;

/** Blocks only where the user's locale is UTF-8 (POSIX: LC_ALL before LC_CTYPE before LANG), and never where ASCII is asked for. */
export function glyphsFor(env: Environment, isAscii = false): Glyphs {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return !isAscii && /utf-?8/i.test(locale) ? BLOCKS : ASCII;
}

/** One bar that stands: its cells from the top down, `rows` of them. */
export function standingBar(share: number, rows: number, { heights }: Glyphs): readonly string[] {
  const steps = stepsOf(share, rows * heights.length);
  return Array.from({ length: rows }, (_, row) => cell(steps - (rows - 1 - row) * heights.length, heights));
}

/** One bar that lies, at most `columns` long. */
export function lyingBar(share: number, columns: number, { lengths }: Glyphs): string {
  const steps = stepsOf(share, columns * lengths.length);
  return Array.from({ length: columns }, (_, column) => cell(steps - column * lengths.length, lengths))
    .join("")
    .trimEnd();
}

/** What is there at all is seen. */
function stepsOf(share: number, most: number): number {
  return share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * most));
}

function cell(steps: number, levels: readonly string[]): string {
  return steps <= 0 ? " " : (levels[Math.min(steps, levels.length) - 1] ?? " ");
}
