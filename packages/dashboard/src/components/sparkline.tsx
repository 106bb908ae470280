/** The course of a figure in a few pixels, from nothing to its most: whether it grows, not how much it was when. */

import { classNames } from "./class-names.ts";
import { TEXT_OF, type Tone } from "./tone.ts";

interface SparklineProps {
  /** In the order of time; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[];
  readonly tone: Tone;
}

const WIDTH = 100;
const HEIGHT = 24;
/** Half a stroke, so that the line is not cut at the edges. */
const MARGIN = 1.5;

export function Sparkline({ values, tone }: SparklineProps) {
  const most = Math.max(...values.map((value) => value ?? 0), 0);
  const last = Math.max(1, values.length - 1);
  const heightOf = (value: number): number => HEIGHT - MARGIN - (most > 0 ? (value / most) * (HEIGHT - 2 * MARGIN) : 0);
  const points = values.map((value, at) => `${((at / last) * WIDTH).toFixed(1)},${heightOf(value ?? 0).toFixed(1)}`).join(" ");
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" class={classNames("h-6 w-full", TEXT_OF[tone])}>
      <polygon points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} class="fill-current opacity-10" />
      <polyline points={points} class="fill-none stroke-current" stroke-width={1.5} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
