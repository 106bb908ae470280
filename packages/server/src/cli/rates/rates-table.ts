/** A table of figures: a name, and columns of numbers that give way from the right where the terminal is narrow. */

import { cutToWidth, displayWidth, fitToWidth, printable } from "../present/index.ts";
import type { Canvas } from "./canvas.ts";
import { lyingBar } from "./glyphs.ts";

/** One row. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** How long its bar is, of the longest. */
  readonly share: number;
  readonly isBad?: boolean;
}

/** The whole of it. */
export interface Table {
  readonly head: readonly [name: string, ...columns: string[]];
  readonly rows: readonly TableRow[];
  /** Names that say nothing when they are cut, as times: columns give way to them. */
  readonly keepsNames?: boolean;
}

const GAP = 2;
const LONGEST_NAME = 32;
const SHORTEST_NAME = 8;
const LONGEST_BAR = 20;

/** The lines of a table. */
export function tableLines({ head, rows, keepsNames = false }: Table, { columns, glyphs, paint }: Canvas): readonly string[] {
  const [name, ...titles] = head;
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)));
  const wanted = Math.min(LONGEST_NAME, Math.max(name.length, ...rows.map((row) => displayWidth(printable(row.name)))));
  const shown = columnsThatFit(widths, columns - Math.min(wanted, keepsNames ? LONGEST_NAME : SHORTEST_NAME));
  const taken = widths.slice(0, shown).reduce((sum, width) => sum + width + GAP, 0);
  const nameColumns = Math.max(1, Math.min(wanted, columns - taken));
  const barColumns = Math.min(LONGEST_BAR, columns - taken - nameColumns - GAP);
  const numbers = (cells: readonly string[]): string =>
    cells
      .slice(0, shown)
      .map((cell, at) => `${" ".repeat(GAP)}${cell.padStart(widths[at] ?? 0)}`)
      .join("");
  const line = (row: TableRow): string => {
    const text = `${fitToWidth(printable(row.name), nameColumns)}${numbers(row.cells)}`;
    const bar = barColumns < GAP ? "" : lyingBar(row.share, barColumns, glyphs);
    return `${text}${" ".repeat(GAP)}${paint(row.isBad === true ? "red" : "cyan", bar)}`.trimEnd();
  };
  return [paint("bold", `${cutToWidth(name.padEnd(nameColumns), nameColumns)}${numbers(titles)}`.trimEnd()), ...rows.map(line)];
}

function columnsThatFit(widths: readonly number[], room: number): number {
  let left = room;
  const last = widths.findIndex((width) => {
    left -= width + GAP;
    return left < 0;
  });
  return last < 0 ? widths.length : last;
}
