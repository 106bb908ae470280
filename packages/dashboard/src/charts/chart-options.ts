/** What a chart shows -> the options of uPlot: colours of the theme that holds now, times in the viewer's zone, limits as lines. */

import type uPlot from "uplot";
import { colourOf, type Tone } from "../components/index.ts";
import type { TimeStyle } from "../format/index.ts";
import { tickTexts } from "./tick-texts.ts";

/** A line of a chart. */
export interface ChartSeries {
  readonly name: string;
  readonly tone: Tone;
  /** One a time; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[];
  /** Told apart without colour too. */
  readonly isDashed?: boolean;
}

/** A line that must not be crossed. */
export interface ChartLimit {
  readonly name: string;
  readonly tone: Tone;
  readonly value: number;
}

/** What it is drawn with. */
export interface ChartLook {
  readonly width: number;
  readonly height: number;
  readonly style: TimeStyle;
  readonly valueText: (value: number) => string;
  /** The colour of a custom property. */
  readonly colour: (property: string) => string;
  /** A date whose local parts are those of a zone. */
  readonly dateIn: (atMs: number, zone: string) => Date;
}

const SPARSE = 3;

/** The options. */
export function chartOptions(series: readonly ChartSeries[], limits: readonly ChartLimit[], look: ChartLook): uPlot.Options {
  const { width, height, style, valueText, colour } = look;
  const axis = {
    stroke: colour("--color-muted"),
    font: "11px system-ui",
    ticks: { show: false },
    grid: { stroke: colour("--color-line"), width: 1 },
  };
  return {
    ...{ width, height, legend: { show: false }, padding: [8, 20, 0, 0] },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
    // ticks stand at the hours and midnights of the zone that was chosen, which need not be the browser's
    ...(style.zone !== "local" && { tzDate: (atSeconds) => look.dateIn(atSeconds * 1000, style.zone) }),
    scales: { x: { time: true }, y: { range: (_plot, _min, max) => [0, topOf(max, limits)] } },
    axes: [
      { ...axis, grid: { show: false }, space: 64, size: 28, values: (_plot, splits) => tickTexts(splits, style) },
      { ...axis, size: 52, values: (_plot, splits) => splits.map(valueText) },
    ],
    series: [
      {},
      ...series.map(({ name, tone, isDashed }) => ({
        ...{ label: name, stroke: colour(colourOf(tone)), width: 1.75, spanGaps: false, points: { show: isSparse, size: 5 } },
        ...(isDashed === true && { dash: [5, 4] }),
      })),
    ],
    hooks: { draw: [(plot) => drawLimits(plot, limits, colour)] },
  };
}

/** So few values that a line between them would hardly be seen: in the first hours there is only one. Asked with each drawing. */
function isSparse(plot: uPlot, place: number): boolean {
  const values = [...(plot.data[place] ?? [])];
  return values.filter((value) => typeof value === "number").length <= SPARSE;
}

/** Times and values as uPlot takes them. */
export function chartData(times: readonly number[], series: readonly ChartSeries[]): uPlot.AlignedData {
  return [times.map((atMs) => atMs / 1000), ...series.map(({ values }) => values.map((value) => value ?? null))];
}

/** The limits are always in the picture, and above them is room. */
function topOf(max: number | null, limits: readonly ChartLimit[]): number {
  const top = Math.max(max ?? 0, ...limits.map(({ value }) => value));
  return top === 0 ? 1 : top * 1.15;
}

function drawLimits(plot: uPlot, limits: readonly ChartLimit[], colour: (property: string) => string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const { tone, value } of limits) {
    const y = Math.round(plot.valToPos(value, "y", true));
    ctx.strokeStyle = colour(colourOf(tone));
    ctx.lineWidth = 1;
    ctx.setLineDash([2, 4]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}
