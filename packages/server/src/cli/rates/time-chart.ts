/**
 * Figures over time as bars that stand, one an hour: with a scale at the left and times below. Hours that do not fit beside
 * each other are put together, so that the chart is never wider than the terminal.
 */

import type { Colour } from "../present/index.ts";
import type { Canvas } from "./canvas.ts";
import { standingBar } from "./glyphs.ts";

/** What is drawn. */
export interface TimeChart {
  readonly title: string;
  readonly sinceMs: number;
  readonly stepMs: number;
  /** One a step, the oldest first. */
  readonly values: readonly number[];
  /** How values that share a bar become one. */
  readonly join: (values: readonly number[]) => number;
  /** A value at the scale. */
  readonly label: (value: number) => string;
  readonly colour: Colour;
}

const ROWS = 4;
const LEAST_LABEL_COLUMNS = 8;
/** A bar and the gap behind it, where there is room. */
const WIDEST_BAR = 3;
/** "11-22 09:00" and a gap. */
const TIME_COLUMNS = 13;
/** "11-22" */
const DAY_COLUMNS = 5;

/** The lines of a chart. */
export function timeChart(chart: TimeChart, { columns, glyphs, paint }: Canvas): readonly string[] {
  // room for the sum of all, which no bar exceeds: the scale is known only when it is known how many share a bar
  const all = chart.values.reduce((sum, value) => sum + value, 0);
  const labelColumns = Math.max(LEAST_LABEL_COLUMNS, chart.label(all).length);
  const room = Math.max(1, columns - labelColumns - 2);
  const perBar = Math.max(1, Math.ceil(chart.values.length / room));
  const bars = joined(chart, perBar);
  const barColumns = Math.max(1, Math.min(WIDEST_BAR, Math.floor(room / Math.max(1, bars.length))));
  const most = Math.max(0, ...bars);
  const cells = bars.map((value) => standingBar(most === 0 ? 0 : value / most, ROWS, glyphs));
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const scale = row === 0 ? chart.label(most) : "";
    const body = cells.map((one) => wide(one[row] ?? " ", barColumns)).join("");
    return `${scale.padStart(labelColumns)} ${glyphs.axis}${paint(chart.colour, body.trimEnd())}`.trimEnd();
  });
  const width = bars.length * barColumns;
  const floor = `${" ".repeat(labelColumns)} ${glyphs.corner}${glyphs.floor.repeat(width)}`;
  const times = timesBelow({ ...chart, stepMs: chart.stepMs * perBar }, { width, barColumns, room });
  return [chart.title, ...lines, floor, `${" ".repeat(labelColumns + 2)}${times}`.trimEnd()];
}

function joined({ values, join }: TimeChart, perBar: number): readonly number[] {
  if (perBar === 1) return values;
  return Array.from({ length: Math.ceil(values.length / perBar) }, (_, bar) => join(values.slice(bar * perBar, (bar + 1) * perBar)));
}

/** The last column of a wide bar is the gap. */
function wide(cell: string, columns: number): string {
  return columns === 1 ? cell : `${cell.repeat(columns - 1)} `;
}

function timesBelow(
  { sinceMs, stepMs }: TimeChart,
  { width, barColumns, room }: { readonly width: number; readonly barColumns: number; readonly room: number },
): string {
  let line = "";
  const every = Math.ceil(TIME_COLUMNS / barColumns);
  for (let bar = 0; bar * barColumns < width; bar += every) {
    const time = new Date(sinceMs + bar * stepMs).toISOString().slice(5, 16).replace("T", " ");
    const place = bar * barColumns;
    if (place > 0 && place + time.length > width) break;
    line = `${line.padEnd(place)}${time}`;
  }
  if (line.length <= room) return line;
  // in a very narrow terminal the day alone, or nothing
  return room >= DAY_COLUMNS ? line.slice(0, DAY_COLUMNS) : "";
}
