/** The figures of a chart, as a table of the same height. */

import { shortTime } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import type { ChartSeries } from "./chart-options.ts";

interface ChartTableProps {
  readonly label: string;
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly valueText: (value: number) => string;
  readonly height: number;
}

export function ChartTable({ label, times, series, valueText, height }: ChartTableProps) {
  const { common } = useWords();
  const style = useStore(preferences);
  return (
    <div class="overflow-auto" style={{ height: `${height}px` }} tabIndex={0} role="region" aria-label={label}>
      <table class="w-full text-right text-xs">
        <thead class="sticky top-0 bg-surface text-muted">
          <tr>
            <th scope="col" class="text-left font-normal">
              {common.time}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" class="font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((atMs, row) => (
            <tr key={atMs} class="border-t border-line">
              <th scope="row" class="text-left font-normal">
                {shortTime(atMs, style)}
              </th>
              {series.map(({ name, values }) => (
                <td key={name}>{values[row] === undefined ? "–" : valueText(values[row])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
