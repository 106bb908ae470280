/** Values over time, drawn by uPlot in the colours of the theme; the same as a table for those who cannot see it, or want figures. */

import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { TEXT_OF } from "../components/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { type ChartLimit, type ChartSeries, chartData, chartOptions } from "./chart-options.ts";
import { ChartTable } from "./chart-table.tsx";

interface ChartProps {
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly limits?: readonly ChartLimit[];
  readonly valueText: (value: number) => string;
  readonly height?: number;
}

export function Chart({ label, times, series, limits = [], valueText, height = 200 }: ChartProps) {
  const { common } = useWords();
  const style = useStore(preferences);
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const [isTable, setTable] = useState(false);
  const scheme = useScheme();
  const shape = JSON.stringify([series.map(({ name, tone }) => [name, tone]), limits, scheme, style, height, isTable]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const colours = getComputedStyle(element);
    const look = {
      width: element.clientWidth,
      height,
      style,
      valueText,
      colour: (name: string) => resolved(element, colours.getPropertyValue(name)),
      dateIn: (atMs: number, zone: string) => uPlot.tzDate(new Date(atMs), zone),
    };
    plot.current = new uPlot(chartOptions(series, limits, look), chartData(times, series), element);
    const observer = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [shape]);
  // New figures are put into the chart that is there: nothing flickers.
  useEffect(() => plot.current?.setData(chartData(times, series)), [times, series]);

  return (
    <figure aria-label={label}>
      <div class="flex min-h-6 flex-wrap items-center gap-x-4 text-xs text-muted">
        {series.map(({ name, tone, isDashed }) => (
          <span key={name}>
            <span aria-hidden="true" class={TEXT_OF[tone]}>
              {isDashed === true ? "┅" : "━"}
            </span>{" "}
            {name}
          </span>
        ))}
        {limits.map(({ name, tone }) => (
          <span key={name}>
            <span aria-hidden="true" class={TEXT_OF[tone]}>
              ┈
            </span>{" "}
            {name}
          </span>
        ))}
        <button type="button" class="ml-auto min-h-6 hover:text-text" onClick={() => setTable(!isTable)}>
          {isTable ? common.showChart : common.showTable}
        </button>
      </div>
      {isTable ? (
        <ChartTable label={label} times={times} series={series} valueText={valueText} height={height} />
      ) : (
        <div ref={box} class="min-w-0 overflow-hidden" style={{ height: `${height}px` }} aria-hidden="true" />
      )}
    </figure>
  );
}

/** A canvas knows no `light-dark()`: the browser says what it comes to. */
function resolved(element: HTMLElement, colour: string): string {
  element.style.color = colour;
  const computed = getComputedStyle(element).color;
  element.style.color = "";
  return computed;
}

/** Light or dark, as it is shown now. */
function useScheme(): string {
  const { theme } = useStore(preferences);
  const query = matchMedia("(prefers-color-scheme: dark)");
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const look = (): void => setDark(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return theme === "system" ? String(isDark) : theme;
}
